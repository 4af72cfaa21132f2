import type { AgreedText } from './agreed-texts.js';

export interface Obstacle {
  documentId: string | null;
  sentence: string;
  blocking: boolean;
}

export interface Readiness {
  ready: boolean;
  included: AgreedText[];
  obstacles: Obstacle[];
}

/** Agreed text that an edition may hold: agreed now, or published before and not redrafted since. */
export const isAgreed = (text: AgreedText): boolean => text.versionId !== null && text.ballotId !== null && (text.status === 'agreed' || text.status === 'published');

const leftOut = (text: AgreedText): string => {
  const name = text.kind === 'ask' ? `“${text.title}”` : `The ${text.kind}`;
  switch (text.status) {
    case 'under_ballot':
      return `${name} is still being decided and will be left out. Wait for the ballot to close if it should be in.`;
    case 'not_agreed':
      return `${name} was not agreed and will be left out.`;
    default:
      return `${name} is still a draft and will be left out. Put it to a ballot if it should be in.`;
  }
};

/** What the next edition would hold and what stands in its way [P1]: only agreed text is published, and no edition without a goal and an ask. */
export function readiness(texts: readonly AgreedText[], previousHashes: ReadonlySet<string>): Readiness {
  const included = texts.filter(isAgreed);
  const obstacles: Obstacle[] = [];
  const goal = texts.find((text) => text.kind === 'goal');
  if (!goal || !isAgreed(goal)) obstacles.push({ documentId: goal?.documentId ?? null, sentence: 'The goal is not agreed yet. Put it to a ballot first: an edition begins with it.', blocking: true });
  if (!included.some((text) => text.kind === 'ask')) obstacles.push({ documentId: null, sentence: 'No ask is agreed yet. An edition needs at least one.', blocking: true });
  if (included.length > 0 && previousHashes.size > 0 && included.length === previousHashes.size && included.every((text) => previousHashes.has(text.hash!))) {
    obstacles.push({ documentId: null, sentence: 'Nothing has been agreed since the last edition, so a new one would say the same.', blocking: true });
  }
  for (const text of texts) {
    if (!isAgreed(text) && text !== goal) obstacles.push({ documentId: text.documentId, sentence: leftOut(text), blocking: false });
  }
  return { ready: !obstacles.some((obstacle) => obstacle.blocking), included, obstacles };
}
