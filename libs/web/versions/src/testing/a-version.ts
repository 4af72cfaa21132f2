import type { ComparedBlock, ComparedSegment, Comparison, Version } from '../lib/types.js';

export const harbourWatch = { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3 } as const;
export const peaceDesk = { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk', initials: 'PD', colour: 1 } as const;
const ines = { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } as const;

/** A version kept by itself, to which Peace Desk added 120 characters, unless said otherwise. */
export function aVersion(number: number, given: Partial<Version> = {}): Version {
  return {
    __typename: 'Version', id: `v${number}`, number, kind: 'AUTO', name: null, note: null, hash: 'ab'.repeat(32), createdAt: '2026-03-01T10:00:00.000Z', createdBy: ines, organisation: harbourWatch,
    contributors: [{ __typename: 'Contribution', organisation: peaceDesk, people: [{ __typename: 'Person', id: 'person-2', name: 'Tomas Lind' }], insertedCharacters: 120, deletedCharacters: 8 }], ...given,
  };
}

/** The versions of a document as the API answers them. */
export function theVersions(versions: readonly Version[], can: readonly string[] = ['VERSION_NAME', 'VERSION_RESTORE']) {
  return { document: { __typename: 'Document', id: 'doc-1', can, versions: { __typename: 'VersionConnection', totalCount: versions.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes: versions } } };
}

export const same = (text: string): ComparedSegment => ({ __typename: 'ComparedSegment', kind: 'SAME', text, bold: false, italic: false, underline: false, strike: false, link: null, needsSource: false, organisation: null, move: null });
export const inserted = (text: string, organisation: ComparedSegment['organisation'] = peaceDesk): ComparedSegment => ({ ...same(text), kind: 'INSERTED', organisation });
export const deleted = (text: string, organisation: ComparedSegment['organisation'] = harbourWatch): ComparedSegment => ({ ...same(text), kind: 'DELETED', organisation });
export const block = (change: ComparedBlock['change'], segments: ComparedSegment[], given: Partial<ComparedBlock> = {}): ComparedBlock => ({
  __typename: 'ComparedBlock', type: 'paragraph', level: null, depth: 0, number: null, previousType: null, change, segments, ...given,
});

export function aComparison(blocks: ComparedBlock[], given: Partial<Comparison> = {}): Comparison {
  const version = (number: number) => ({ __typename: 'Version' as const, id: `v${number}`, number, name: null, createdAt: '2026-03-01T10:00:00.000Z' });
  return { __typename: 'Comparison', from: version(1), fromAt: '2026-03-01T10:00:00.000Z', changes: [], to: version(2), toIsCurrent: false, insertedWords: 3, deletedWords: 1, contributors: [], blocks, ...given };
}
