import { toText } from '@northstar/engine-editor-schema';
import type { PublicAsk, Publication, PublicText } from './publication.js';

/** Raised when a field changes its meaning or goes; new fields may come at any time. */
const FORMAT_VERSION = 1;

const textJson = (text: PublicText) => ({
  title: text.title, language: text.language, hash: text.hash, content: text.content, text: toText(text.content),
  decision: { ballot: text.decision.ballotNumber, closedAt: text.decision.closedAt, outcome: text.decision.headline, rule: text.decision.rule },
  signed: text.signed, standBehind: text.named.map(({ name, reservation }) => ({ name, reservation })),
});
const askJson = (ask: PublicAsk) => ({ number: ask.place, address: ask.address, addresseeKind: ask.addresseeKind, addressee: ask.addressee, theme: ask.theme, leadOrganisation: ask.leadOrganisation, ...textJson(ask) });

/** Everything public of an edition for programs; described in docs/PUBLIC-JSON.md. */
export function toJson({ network, title, note, contact, licence, number, publishedAt, embargo, hash, recorded, addresses, goal, definition, asks, signatories }: Publication): string {
  return `${JSON.stringify({
    format: 'northstar-edition', formatVersion: FORMAT_VERSION, network: { name: network.name, address: addresses.newest }, 
    edition: { number, title, note, contact: contact && contact.words, licence: licence && { name: licence.name, address: licence.terms }, publishedAt, ...(embargo === undefined ? {} : { embargo }), address: addresses.edition, hash },
    record: recorded && { sequence: recorded.sequence, hash: recorded.recordHash, address: addresses.record, verifier: addresses.verifier },
    goal: textJson(goal), definition: definition && textJson(definition), asks: asks.map(askJson),
    organisations: signatories.map(({ name, behind }) => ({ name, standsBehind: behind })),
  }, null, 2)}\n`;
}
