import { type Direction } from '@northstar/domain-strategy';
import { toText } from '@northstar/engine-editor-schema';
import type { PublicAsk, Publication } from '../../form/publication.js';
import { kickerOf } from '../../form/words.js';

/** As large as those who show such pictures ask for. */
export const PICTURE = { width: 1_200, height: 630 } as const;

/** A line of the picture and the side on which it begins. */
export interface Said { text: string; direction: Direction }

/** What stands on the picture of a page, and nothing else. Names of organisations and how many they are do not: others keep such pictures, and a name can be withdrawn. */
export interface PictureWords { above: Said; title: Said; words: Said; below: Said }

const english = (text: string): Said => ({ text, direction: 'ltr' });
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** No more than this could be seen. */
const MOST = 600;

/** An edition: who speaks, what about, and the goal. */
export const pictureOfEdition = (publication: Publication): PictureWords => ({
  above: english(publication.network.name), title: english(plain(publication.title)), below: english(kickerOf(publication)),
  words: { text: plain(toText(publication.goal.content)).slice(0, MOST), direction: publication.goal.direction },
});

/** An ask: who asks whom, and for what. */
export const pictureOfAsk = (publication: Publication, ask: PublicAsk): PictureWords => ({
  above: english(`${publication.network.name} asks ${ask.addressee}`), title: { text: plain(ask.title), direction: ask.direction }, below: english(`Ask ${ask.place} of ${publication.asks.length} · ${kickerOf(publication)}`),
  words: { text: plain(toText(ask.content)).slice(0, MOST), direction: ask.direction },
});
