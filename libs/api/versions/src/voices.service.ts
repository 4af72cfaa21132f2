import { Injectable } from '@nestjs/common';
import { Clock } from '@northstar/api-core';
import { type DeedRow, HistoryRepository } from './history.repository.js';
import { HistoryService } from './history.service.js';

/** What an organisation has said so far. */
export interface Voice {
  organisationId: string;
  words: number;
  characters: number;
  deletedCharacters: number;
  comments: number;
  positions: number;
  /** Over equal stretches of time, oldest first. */
  writingOverTime: number[];
  commentsOverTime: number[];
  positionsOverTime: number[];
}

export interface VoicesOfTexts {
  words: number;
  characters: number;
  /** The days, since the epoch, between which the stretches lie. */
  firstDay: number;
  lastDay: number;
  voices: Voice[];
}

const DAY = 24 * 3_600_000;
/** Into how many stretches the time is divided. */
const STRETCHES = 12;

/** How much of texts, comments and positions came from which organisation, and who has not been heard yet [V4]. */
@Injectable()
export class VoicesService {
  constructor(
    private readonly history: HistoryRepository,
    private readonly texts: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** Of some texts of one network that the asker may read. Every member is named, also those of whom nothing was heard. */
  async of(networkId: string, documentIds: readonly string[]): Promise<VoicesOfTexts> {
    const [members, authors, comments, positions] = await Promise.all([
      this.history.members(networkId), this.texts.authors(documentIds), this.history.comments(documentIds), this.history.positions(documentIds),
    ]);
    const shares = [...authors.values()].flatMap(({ writers }) => writers);
    const days = [...shares.flatMap((share) => [...share.days.keys()]), ...comments.map(({ day }) => day), ...positions.map(({ day }) => day)];
    const lastDay = Math.floor(this.clock.now() / DAY);
    const firstDay = days.reduce((least, day) => Math.min(least, day), lastDay);
    const stretch = (day: number): number => Math.min(STRETCHES - 1, Math.floor(((day - firstDay) * STRETCHES) / (lastDay - firstDay + 1)));
    const none = (): number[] => Array.from({ length: STRETCHES }, () => 0);

    const voices = new Map<string, Voice>();
    const of = (organisationId: string): Voice => {
      let voice = voices.get(organisationId);
      if (!voice) {
        voices.set(organisationId, (voice = {
          organisationId, words: 0, characters: 0, deletedCharacters: 0, comments: 0, positions: 0, writingOverTime: none(), commentsOverTime: none(), positionsOverTime: none(),
        }));
      }
      return voice;
    };
    for (const id of members) of(id);
    for (const share of shares) {
      if (share.organisationId === null) continue;
      const voice = of(share.organisationId);
      voice.words += share.words;
      voice.characters += share.characters;
      voice.deletedCharacters += share.deletedCharacters;
      for (const [day, characters] of share.days) voice.writingOverTime[stretch(day)]! += characters;
    }
    const take = (deeds: readonly DeedRow[], total: 'comments' | 'positions', overTime: 'commentsOverTime' | 'positionsOverTime'): void => {
      for (const { organisationId, day, count } of deeds) {
        const voice = of(organisationId);
        voice[total] += count;
        voice[overTime][stretch(day)]! += count;
      }
    };
    take(comments, 'comments', 'commentsOverTime');
    take(positions, 'positions', 'positionsOverTime');
    const sum = (key: 'words' | 'characters'): number => [...authors.values()].reduce((total, text) => total + text[key], 0);
    return { words: sum('words'), characters: sum('characters'), firstDay, lastDay, voices: [...voices.values()] };
  }
}
