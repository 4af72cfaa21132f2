import type { EditionContent, PublishedAsk, PublishedOrganisation, PublishedText } from './edition-content.js';

/** A signature that stood when an edition was published and stands now, with the name of that day. */
export interface EditionSignature extends Omit<PublishedOrganisation, 'id'> {
  versionId: string;
  organisationId: string;
  /** Word for word. */
  reservation: string | null;
}
/** An organisation that took its signature under a version back, ever. */
export interface Withdrawal {
  versionId: string;
  organisationId: string;
}

/** An organisation whose name stands under a text; its reservation, word for word, belongs beside it. */
export interface Named {
  organisationId: string;
  name: string;
  reservation: string | null;
}
export interface Printed {
  /** Who stands behind the text now, by name: those who signed it where signatures were asked for, otherwise those who supported it in its ballot. */
  named: Named[];
}
export type PrintedText = PublishedText & Printed;
export type PrintedAsk = PublishedAsk & Printed;
/** An edition as it may be shown at this moment. Every form of it for readers is made from this, and from nothing else. */
export interface PrintedContent extends EditionContent {
  goal: PrintedText;
  definition: PrintedText | null;
  asks: PrintedAsk[];
}

/**
 * What an edition may show now of what was published [S1, P2]. It never gains a name, and whoever withdrew is named nowhere under that text any more,
 * not as a supporter in its ballot either. That holds for every edition, however old, and without anything being rewritten.
 */
export function printed(content: EditionContent, signatures: readonly EditionSignature[], withdrawals: readonly Withdrawal[]): PrintedContent {
  const withdrew = new Set(withdrawals.map(({ organisationId, versionId }) => `${organisationId} ${versionId}`));
  const text = <T extends PublishedText>(published: T): T & Printed => {
    const supporters = published.decision.supporters.filter(({ organisationId }) => !withdrew.has(`${organisationId} ${published.versionId}`));
    const signed = signatures.filter(({ versionId }) => versionId === published.versionId).map(({ organisationId, name, reservation }) => ({ organisationId, name, reservation }));
    return { ...published, decision: { ...published.decision, supporters }, named: published.signed ? signed : supporters };
  };
  const shown = { goal: text(content.goal), definition: content.definition && text(content.definition), asks: content.asks.map((ask) => text(ask)) };
  const named = new Set(textsOf(shown).flatMap((each) => each.named.map(({ organisationId }) => organisationId)));
  const known = new Map([...content.organisations, ...signatures.map(({ organisationId, name, initials, colour }) => ({ id: organisationId, name, initials, colour }))].map((one) => [one.id, one]));
  const organisations = [...known.values()].filter(({ id }) => named.has(id)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { ...content, ...shown, organisations };
}

/** The texts of an edition in reading order. */
export const textsOf = <T extends PublishedText>(content: { goal: T; definition: T | null; asks: readonly T[] }): T[] => [content.goal, ...(content.definition ? [content.definition] : []), ...content.asks];

/** Whether what was published, as it is stored, names somebody under a text who withdrew since: then it can be handed out as it is no more. */
export const namesWhoWithdrew = (content: EditionContent, withdrawals: readonly Withdrawal[]): boolean =>
  textsOf(content).some(({ versionId, decision }) => decision.supporters.some(({ organisationId }) => withdrawals.some((one) => one.organisationId === organisationId && one.versionId === versionId)));

/** Whether an organisation is printed as one that supported in the ballot of this number, under every text that this ballot carried. */
export function supportedIn(content: PrintedContent): (organisationId: string, ballotNumber: number) => boolean {
  return (organisationId, ballotNumber) => {
    const carried = textsOf(content).filter(({ decision }) => decision.ballotNumber === ballotNumber);
    return carried.length > 0 && carried.every(({ decision }) => decision.supporters.some((one) => one.organisationId === organisationId));
  };
}
