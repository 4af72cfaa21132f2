import { unsentOf, useKeptTexts, useSession } from '@northstar/web-core';
import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';

/** Rarely needed, so no page carries it. */
const WaitingWords = lazy(() => import('./WaitingWords.js'));

/** Words that this device keeps and that no window has sent: opened they are sent, and where that is not possible any more they go to their author as a file. */
export function UnsentWords({ gone }: { /** A text that is known to be out of reach. */ readonly gone?: string }) {
  const session = useSession();
  const { pathname } = useLocation();
  const { texts, look } = useKeptTexts(session.status === 'signed-in' ? session.viewer.person.id : null);
  // The open text sends its own, and says so.
  const waiting = (texts ?? []).filter((text) => unsentOf(text) > 0 && (gone === undefined ? !pathname.includes(text.documentId) : text.documentId === gone));
  return <Suspense>{waiting.map((text) => <WaitingWords key={text.documentId} text={text} gone={gone !== undefined} onDone={look} />)}</Suspense>;
}
