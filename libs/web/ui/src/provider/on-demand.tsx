import { createElement, lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';

/**
 * A component whose code comes when it is first shown, or before that, when the browser has nothing to do: what nobody sees at once must not make
 * everybody wait. `fallback` stands there until the code has come.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback: ReactNode = null): ComponentType<Props> {
  const once = async () => ({ default: await load() });
  const Shown = lazy(once) as unknown as ComponentType<Props>;
  // What could not be fetched in advance is asked for again when it is shown.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load().catch(() => undefined));
  return function OnDemand(props: Props) {
    return <Suspense fallback={fallback}>{createElement(Shown, props)}</Suspense>;
  };
}
