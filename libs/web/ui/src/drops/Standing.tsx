import { useLayoutEffect, type Ref } from 'react';

/** Takes the place of what opens a menu or panel, for code that came later: the button stands already, and is not drawn anew, so that it keeps the focus. */
export function Standing({ at, ref }: { readonly at: HTMLElement; readonly ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return undefined;
    const letGo = ref(at);
    return () => (typeof letGo === 'function' ? letGo() : void ref(null));
  }, [at, ref]);
  return null;
}
