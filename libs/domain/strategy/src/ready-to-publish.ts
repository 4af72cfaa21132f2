import type { DocumentKind, DocumentStatus } from './states.js';

/** What is known of a text when an edition is put together. */
export interface TextFacts {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly status: DocumentStatus;
  /** The hash of its agreed version; null when no version was ever agreed by a ballot. */
  readonly agreedHash: string | null;
}

/** Something that keeps a text out of the next edition, or the edition from being published. */
export interface Obstacle {
  readonly documentId: string | null;
  readonly sentence: string;
  readonly blocking: boolean;
}

export interface Readiness<T extends TextFacts> {
  readonly ready: boolean;
  readonly included: readonly T[];
  readonly obstacles: readonly Obstacle[];
}

/** Whether an edition may hold the text: a version of it is agreed and the ask is not retired. A newer wording under ballot takes nothing away from that. */
export const isAgreed = (text: TextFacts): boolean => text.agreedHash !== null && text.status !== 'retired';

const isAsk = ({ kind }: TextFacts): boolean => kind === 'ask';

const nameOf = ({ kind, title }: TextFacts): string => (kind === 'ask' ? `“${title}”` : `The ${kind}`);

function remark(text: TextFacts): string | null {
  const name = nameOf(text);
  if (isAgreed(text)) return text.status === 'under_ballot' ? `${name} goes out as it was agreed; a newer wording is still being decided.` : null;
  switch (text.status) {
    case 'under_ballot': return `${name} is still being decided and will be left out. Wait for the ballot to close if it should be in.`;
    case 'not_agreed': return `${name} was not agreed and will be left out.`;
    case 'retired': return null;
    default: return `${name} is still a draft and will be left out. Put it to a ballot if it should be in.`;
  }
}

/**
 * What the next edition would hold and what stands in its way [P1]. `previous`: the hash of each document in the last edition, null before the first.
 * `chosen`: the documents that whoever publishes wants in it, null for all that are agreed. `signedSince`: the documents under which somebody has signed who is not named in the last edition.
 */
export function readyToPublish<T extends TextFacts>(texts: readonly T[], previous: ReadonlyMap<string, string> | null, chosen: ReadonlySet<string> | null = null, signedSince: ReadonlySet<string> = new Set()): Readiness<T> {
  const wanted = ({ documentId }: TextFacts) => chosen === null || chosen.has(documentId);
  const agreed = texts.filter(isAgreed);
  const included = agreed.filter(wanted);
  const goal = texts.find((text) => text.kind === 'goal');
  const goalMissing = goal === undefined || !isAgreed(goal);
  const obstacles: Obstacle[] = [];
  if (goalMissing) obstacles.push({ documentId: goal?.documentId ?? null, sentence: 'The goal is not agreed yet. Put it to a ballot first: an edition begins with it.', blocking: true });
  else if (!wanted(goal)) obstacles.push({ documentId: goal.documentId, sentence: 'The goal cannot be left out: an edition begins with it.', blocking: true });
  if (!included.some(isAsk)) obstacles.push({ documentId: null, sentence: agreed.some(isAsk) ? 'Choose at least one ask.' : 'No ask is agreed yet. An edition needs at least one.', blocking: true });
  const says = ({ documentId, agreedHash }: TextFacts) => previous?.get(documentId) === agreedHash && !signedSince.has(documentId);
  if (previous && included.length > 0 && included.length === previous.size && included.every(says)) {
    obstacles.push({ documentId: null, sentence: 'Nothing has been agreed since the last edition, and nobody has signed, so a new one would say the same.', blocking: true });
  }
  for (const text of texts) {
    const sentence = (text === goal && goalMissing) || (isAgreed(text) && !wanted(text)) ? null : remark(text);
    if (sentence !== null) obstacles.push({ documentId: text.documentId, sentence, blocking: false });
  }
  return { ready: !obstacles.some((obstacle) => obstacle.blocking), included, obstacles };
}
