import { useLazyQuery } from '@apollo/client/react';
import { useMaybeNetwork } from '@northstar/web-core';
import { useCallback, useEffect, useMemo } from 'react';
import { MENTIONABLE } from '../api/mentionable.js';

/** Somebody who can be named. */
export interface Mentionable { readonly ref: string; readonly name: string; readonly detail: string | null; readonly organisation: { readonly initials: string; readonly colour: number } | null; readonly initials: string }

/** How many are offered at a time. */
const OFFERED = 8;

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name, or a word of it, begins with what was typed; people first. */
export function matching(all: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = plain(typed);
  return all.filter(({ name }) => plain(name).startsWith(wanted) || plain(name).split(/\s+/u).some((word) => word.startsWith(wanted))).slice(0, OFFERED);
}

/** The people and organisations of the network, once they are asked for. */
export function useMentionable(): { readonly all: readonly Mentionable[] | null; readonly ask: () => void } {
  const slug = useMaybeNetwork()?.slug ?? null;
  const [load, { data, called, fetchMore }] = useLazyQuery(MENTIONABLE);
  const ask = useCallback(() => { if (slug && !called) void load({ variables: { slug } }); }, [slug, called, load]);
  const page = data?.network?.members.pageInfo;
  useEffect(() => {
    if (page?.hasNextPage) void fetchMore({ variables: { after: page.endCursor } });
  }, [page?.hasNextPage, page?.endCursor, fetchMore]);
  const all = useMemo(() => data?.network && [
    ...data.network.members.nodes.map(({ person, organisation }): Mentionable => ({ ref: `person:${person.id}`, name: person.name, detail: organisation?.name ?? null, organisation: null, initials: person.initials })),
    ...data.network.organisations.filter(({ standing }) => standing !== 'LEFT').map(({ id, name, initials, colour }): Mentionable => ({ ref: `organisation:${id}`, name, detail: null, organisation: { initials, colour }, initials })),
  ], [data]);
  return { all: all ?? null, ask };
}
