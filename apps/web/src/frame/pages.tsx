import { Component, createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { PageCrashed } from './PageCrashed.js';

type Load = () => Promise<ComponentType>;

/** A page whose code comes when it is first visited. The page before it stays until then. */
export function page(load: Load): Pick<RouteObject, 'element' | 'handle'> {
  let known: ComponentType | null = null;
  const fetched: Load = async () => (known = await load());
  const Coming = lazy(async () => ({ default: await fetched() }));
  function Visited() {
    // What is there already is drawn at once, not a moment later.
    const [Shown] = useState<ComponentType>(() => known ?? Coming);
    return createElement(Shown);
  }
  return { element: <Visited />, handle: fetched };
}

/** Fetches the code of the page at an address without waiting for whoever has to be asked before it is drawn. */
export async function fetchPage(routes: RouteObject[], address: { readonly pathname: string }): Promise<void> {
  const loads = (matchRoutes(routes, address) ?? []).flatMap(({ route }) => (route.handle ? [route.handle as Load] : []));
  // What could not be fetched fails where it is drawn, and is told there.
  await Promise.all(loads.map(async (load) => load().catch(() => undefined)));
}

/** A page that fails leaves what is around it standing, and the next address begins anew. */
export class PageBoundary extends Component<{ readonly place: unknown; readonly children: ReactNode }, { readonly failed: boolean; readonly place: unknown }> {
  override state = { failed: false, place: this.props.place };
  static getDerivedStateFromError() { return { failed: true }; }
  static getDerivedStateFromProps({ place }: { readonly place: unknown }, before: { readonly place: unknown }) {
    return place === before.place ? null : { failed: false, place };
  }
  override render() { return this.state.failed ? <PageCrashed /> : this.props.children; }
}
