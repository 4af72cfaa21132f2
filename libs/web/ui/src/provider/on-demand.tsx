import { createElement, lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** Code that comes when it is first asked for, or before that, when the browser has nothing to do. */
export function inAdvance<Code>(load: () => Promise<Code>): () => Promise<Code> {
  // What could not be fetched in advance is asked for again when it is needed.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load().catch(() => undefined));
  return load;
}

/**
 * A component whose code comes when it is first shown, or before that, when the browser has nothing to do: what nobody sees at once must not make
 * everybody wait. `fallback` stands there until the code has come.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback: ReactNode = null): ComponentType<Props> {
  const fetched = inAdvance(load);
  const once = async () => ({ default: await fetched() });
  const Shown = lazy(once) as unknown as ComponentType<Props>;
  return function OnDemand(props: Props) {
    return <Suspense fallback={fallback}>{createElement(Shown, props)}</Suspense>;
  };
}
