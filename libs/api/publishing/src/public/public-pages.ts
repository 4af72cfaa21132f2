import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import { OrganisationPages } from '@northstar/api-network';
import { PublicProgressReader } from '@northstar/api-progress';
import type { Request, Response } from 'express';
import { nothingPublishedPage } from './nothing-page.js';
import type { PublicSite, Shown } from './page.js';
import { type Answer, PageCache } from './page-cache.js';
import { type PublicEdition, PublicEditions } from './public-editions.js';
import { EACH_TIME, POLICY, STYLESHEET, wholeNumber } from './serving.js';

/** How every public page is answered: from memory where it is known as it is now, and the same “nothing” wherever there is none. */
@Injectable()
export class PublicPages {
  constructor(
    private readonly editions: PublicEditions,
    private readonly cache: PageCache,
    private readonly organisations: OrganisationPages,
    private readonly progress: PublicProgressReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A page of an edition, or with `null` of the newest. */
  page(req: Request, res: Response, slug: string, number: string | null, render: (shown: Shown & PublicEdition) => string | null | Promise<string | null>): Promise<void> {
    return this.cache.send(req, res, async () => {
      const edition = await this.editions.find(slug, number === null ? null : wholeNumber(number));
      return this.answer(edition && (await render({ ...edition, site: await this.site(edition) })));
    });
  }

  /** What stands around an edition. */
  async site({ networkId, publication: { network: { slug } } }: PublicEdition): Promise<PublicSite> {
    const [editions, listed, scoreboard] = await Promise.all([this.editions.list(slug), this.organisations.listed(networkId), this.progress.scoreboardShown(networkId)]);
    return { baseUrl: this.config.baseUrl, stylesheet: STYLESHEET, editions, listed, scoreboard };
  }

  send(res: Response, html: string | null, keep = EACH_TIME): void {
    const { status, headers, body } = this.answer(html, keep);
    res.status(status).set(headers).send(body);
  }

  nothing(res: Response): void {
    this.send(res, null);
  }

  private answer(html: string | null, keep = EACH_TIME): Answer {
    return {
      status: html === null ? 404 : 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'Cache-Control': html === null ? 'no-store' : keep },
      body: html ?? nothingPublishedPage({ baseUrl: this.config.baseUrl, stylesheet: STYLESHEET }),
    };
  }
}
