import { registerMessages } from '@northstar/web-core';
import { LoadingState } from '@northstar/web-ui';
import { lazy, Suspense } from 'react';

const RichText = lazy(async () => {
  const { editorMessages, RichTextView } = await import('@northstar/web-editor');
  registerMessages('editor', editorMessages);
  return { default: RichTextView };
});

/** A stored text inside another page. What draws it is large, so the page around it does not wait for it. */
export function TextToRead(props: { readonly content: unknown; readonly label?: string; readonly language?: string }) {
  return <Suspense fallback={<LoadingState shape="text" />}><RichText {...props} /></Suspense>;
}
