import { useOutcome } from '@northstar/web-core';
import { ENTER_DEMO } from '../api/enter-demo.js';
import { useEnter } from './useEnter.js';

/** Becomes a person of the demo: the one named, or its coordinator. `stay` keeps the page that is open. */
export function useEnterDemo(): { readonly enter: (personId?: string, stay?: string) => Promise<void>; readonly busy: boolean } {
  const demo = useOutcome(ENTER_DEMO, { keep: false });
  const enter = useEnter();
  return {
    busy: demo.busy,
    enter: async (personId, stay) => {
      const viewer = await demo.run({ personId: personId ?? null });
      if (!viewer) return;
      const slugs = [...viewer.networks].sort((one, other) => Number(other.network.demo) - Number(one.network.demo)).map(({ network }) => network.slug);
      await enter(slugs, stay ?? (slugs[0] ? `/n/${encodeURIComponent(slugs[0])}` : null));
    },
  };
}
