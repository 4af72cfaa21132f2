import { LoadingState } from '@northstar/web-ui';
import { lazy, Suspense } from 'react';

const StoredText = lazy(() => import('./StoredText.js'));

/** A stored text inside another page. What draws it is large, so the page around it does not wait for it. */
export function TextToRead(props: { readonly content: unknown; readonly label?: string; readonly language?: string }) {
  return <Suspense fallback={<LoadingState shape="text" />}><StoredText {...props} /></Suspense>;
}
