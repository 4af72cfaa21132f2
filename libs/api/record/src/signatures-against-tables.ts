import type { SignatureEvent } from '@northstar/domain-record';
import { canonicalJson } from '@northstar/engine-editor-schema';
import type { StoredSignature, Tables } from './record-tables.js';
import { type Difference, type Said, words } from './said.js';

const key = (signOn: string, seat: number, version: string, revision: number): string => `${signOn} ${seat} ${version} ${revision}`;

/** Where the tables tell of a call for signatures otherwise than its entry. */
export function* signOns({ signOns, references }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.signOns.map((row) => [row.id, row]));
  for (const [id, { called, sequence, closesAt, calledOff }] of signOns) {
    const row = stored.get(id);
    stored.delete(id);
    const texts = row?.texts.map(({ document, version, hash, sound, ballot }) => ({ document, version, hash: sound && hash, ballot }));
    const asked = (commitment: string, seat: number): boolean => {
      const value = references.get(commitment);
      return !value || ('organisation' in value && value.organisation === row?.invited[seat]);
    };
    const same = row && row.number === called.number && row.scope === called.scope && row.timeZone === called.timeZone && row.closesAt.getTime() === called.closesAt && row.endsAt.getTime() === closesAt && row.calledOff === calledOff && words(called.title, row.title, references)
      && canonicalJson(texts) === canonicalJson(called.texts) && row.invited.length === called.invited.length && called.invited.every(asked);
    if (!same) yield { sequence, sentence: `Entry ${sequence} made call ${called.number} for signatures, and the database now says something else about it.` };
  }
  for (const row of stored.values()) yield { sequence: 1, sentence: `The database holds a call for signatures with the number ${row.number} that is not on record.` };
}

/** Where they tell of a signature otherwise, or of one that is not on record. */
export function* signatures({ signatures, signOns, references }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.signatures.map((row) => [key(row.signOn, row.seat, row.version, row.revision), row]));
  for (const { sequence, event } of signatures) {
    const place = key(event.signOn, event.seat, event.version, event.revision);
    const row = stored.get(place);
    stored.delete(place);
    if (!row || !isSaid(event, row, references)) yield { sequence, sentence: `Entry ${sequence} is about a signature, and the database now says something else about it.` };
  }
  for (const row of stored.values()) {
    const call = signOns.get(row.signOn);
    if (call) yield { sequence: call.sequence, sentence: `Under call ${call.called.number} for signatures (entry ${call.sequence}) the database holds an answer that is not on record.` };
  }
}

function isSaid(event: SignatureEvent, row: StoredSignature, references: Said['references']): boolean {
  const by = references.get(event.by);
  if (!row.last || row.at.getTime() !== event.at || (by && 'person' in by && by.person !== row.by)) return false;
  switch (event.kind) {
    case 'signature_given': return row.state === (event.reservation === null ? 'signed' : 'signed_with_reservation') && words(event.reservation, row.words, references);
    case 'signature_declined': return row.state === 'declined' && words(event.reason, row.words, references);
    case 'signature_withdrawn': return row.state === 'withdrawn' && row.words === null;
  }
}
