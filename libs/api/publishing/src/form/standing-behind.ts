import type { Publication, PublicText } from './publication.js';

/** A text that an organisation stands behind. */
export interface StoodBehind {
  text: PublicText;
  /** Where in the edition it stands; asks by their place. */
  at: 'goal' | 'definition' | number;
  /** Word for word. */
  reservation: string | null;
}

/** What an organisation stands behind in an edition as it may be shown now, in reading order: nothing where it is named nowhere, or no more [P2]. */
export function stoodBehindBy(organisationId: string, { goal, definition, asks }: Publication): StoodBehind[] {
  const texts: [PublicText | null, StoodBehind['at']][] = [[goal, 'goal'], [definition, 'definition'], ...asks.map((ask): [PublicText, number] => [ask, ask.place])];
  return texts.flatMap(([text, at]) => {
    const own = text?.named.find((one) => one.organisationId === organisationId);
    return text && own ? [{ text, at, reservation: own.reservation }] : [];
  });
}
