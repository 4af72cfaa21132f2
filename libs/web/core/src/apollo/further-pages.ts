import { useEffect, useRef } from 'react';

/** A part of a list as the API gives it. */
export interface ListPage<Node> { readonly nodes: readonly Node[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined } }

/**
 * Fetches the rest of a list that is needed as a whole, and hands it over in portions that grow with what is there already: each is drawn
 * at once, so handing over every page of a long list would cost its length squared.
 */
export function useFurtherPages<Node>(list: ListPage<Node> | undefined, fetchPage: (after: string) => Promise<ListPage<Node> | undefined>, take: (portion: ListPage<Node>) => void): void {
  const latest = useRef({ fetchPage, take });
  latest.current = { fetchPage, take };
  const next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor ?? null : null;
  const known = list?.nodes.length ?? 0;
  useEffect(() => {
    if (next === null) return undefined;
    let wanted = true;
    const gather = async () => {
      const nodes: Node[] = [];
      let page: ListPage<Node> | undefined;
      let after = next;
      do {
        page = await latest.current.fetchPage(after);
        if (!page || !wanted) return;
        nodes.push(...page.nodes);
        after = page.pageInfo.endCursor ?? '';
      } while (page.pageInfo.hasNextPage && nodes.length < known);
      latest.current.take({ nodes, pageInfo: page.pageInfo });
    };
    // Without the rest the list is shorter than it is; whoever asks again begins here.
    gather().catch(() => undefined);
    return () => { wanted = false; };
    // A list that grew by news of others is not asked for anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next]);
}
