import { useSessionControls } from '@northstar/web-core';
import { useNavigate } from 'react-router';

const LAST = 'northstar-network';

/** The network that was used last on this device, to open it again. */
export const lastNetwork = {
  get: (): string | null => { try { return localStorage.getItem(LAST); } catch { return null; } },
  set: (slug: string): void => { try { localStorage.setItem(LAST, slug); } catch { /* A browser without storage opens the first one instead. */ } },
};

/** Only addresses of this application are returned to; anything else could lead a person elsewhere after signing in. */
export const safeReturn = (to: string | null): string | null => (to && /^\/(?![/\\])/.test(to) ? to : null);

/** Which of a person's networks opens first. */
export function firstNetwork(slugs: readonly string[], last: string | null): string | undefined {
  return last !== null && slugs.includes(last) ? last : slugs[0];
}

/** After signing in: read everything as the new person, then go where they wanted to, or to their network. */
export function useEnter(): (slugs: readonly string[], to?: string | null, personId?: string) => Promise<void> {
  const { personChanged } = useSessionControls();
  const navigate = useNavigate();
  return async (slugs, to = null, personId) => {
    await personChanged(personId);
    const slug = firstNetwork(slugs, lastNetwork.get());
    await navigate(safeReturn(to) ?? (slug ? `/n/${encodeURIComponent(slug)}` : '/'), { replace: true });
  };
}
