import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Publication } from '../form/publication.js';
import type { Request, Response } from 'express';
import { organisationPage, organisationsPage } from './organisation-page.js';
import { organisationsData } from './organisations-data.js';
import { PublicEditions } from './public-editions.js';
import { PublicPages } from './public-pages.js';
import { EACH_TIME } from './serving.js';

/** The member organisations that want to be listed, once the network has published an edition [N15]. */
@Controller('p')
export class PublicOrganisationsController {
  constructor(
    private readonly pages: PublicPages,
    private readonly editions: PublicEditions,
  ) {}

  @Get(':slug/organisations')
  all(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, null, (shown) => (shown.site.listed.length === 0 ? null : organisationsPage(shown)));
  }

  @Get(':slug/organisations.json')
  async data(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const newest = await this.editions.find(slug, null);
    const site = newest && (await this.pages.site(newest));
    if (!newest || site!.listed.length === 0) return this.pages.nothing(res);
    res.set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': EACH_TIME }).send(organisationsData(await this.publications(newest.publication), site!));
  }

  @Get(':slug/organisations/:address')
  one(@Param('slug') slug: string, @Param('address') address: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, null, async ({ publication, site }) => {
      const organisation = site.listed.find((one) => one.address === address);
      return organisation ? organisationPage(organisation, await this.publications(publication), site) : null;
    });
  }

  /** All editions, the newest first. */
  private async publications(newest: Publication): Promise<[Publication, ...Publication[]]> {
    const all = await this.editions.all(newest.network.slug);
    return [newest, ...all.map(({ publication }) => publication).filter(({ number }) => number < newest.number)];
  }
}
