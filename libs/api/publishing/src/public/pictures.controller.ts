import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Pictures } from '../formats/picture/pictures.js';
import { pictureOfAsk, pictureOfEdition, type PictureWords } from '../formats/picture/words.js';
import type { Publication } from '../form/publication.js';
import { PublicEditions } from './public-editions.js';
import { PublicPages } from './public-pages.js';
import { EACH_TIME, wholeNumber } from './serving.js';

/** What is shown beside a link to a page elsewhere. */
@Controller('p')
export class PicturesController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly pictures: Pictures,
    private readonly pages: PublicPages,
  ) {}

  @Get(':slug/editions/:number/picture.png')
  edition(@Param('slug') slug: string, @Param('number') number: string, @Res() res: Response): Promise<void> {
    return this.send(res, slug, number, pictureOfEdition);
  }

  @Get(':slug/editions/:number/asks/:place/picture.png')
  ask(@Param('slug') slug: string, @Param('number') number: string, @Param('place') place: string, @Res() res: Response): Promise<void> {
    return this.send(res, slug, number, (publication) => {
      const ask = publication.asks[wholeNumber(place) - 1];
      return ask ? pictureOfAsk(publication, ask) : null;
    });
  }

  private async send(res: Response, slug: string, number: string, wordsOf: (publication: Publication) => PictureWords | null): Promise<void> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    const words = edition && wordsOf(edition.publication);
    if (!words) return this.pages.nothing(res);
    // Others may show it on their pages; it is a picture and can do nothing.
    res.set({ 'Content-Type': 'image/png', 'Cache-Control': EACH_TIME, 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Content-Type-Options': 'nosniff' }).send(Buffer.from(await this.pictures.of(words)));
  }
}
