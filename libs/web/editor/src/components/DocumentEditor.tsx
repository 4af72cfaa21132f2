import { Alert, Button, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { LoadingState, onDemand } from '@northstar/web-ui';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentSession, useSaveStatus } from './DocumentSession.js';

const EndedNotice = onDemand(() => import('./EndedNotice.js').then(({ EndedNotice }) => EndedNotice));
const LastVersion = onDemand(() => import('./LastVersion.js').then(({ LastVersion }) => LastVersion));
/** The editor's code comes on its own, while the text is already being fetched. */
const EditorSurface = lazy(() => import('./EditorSurface.js'));

function Loading() {
  const { t } = useTranslation('editor');
  return <div className="ns-editor-loading"><LoadingState shape="text" label={t('loading')} /></div>;
}

/** The text of the document of the session: being fetched, out of reach with its last version, or in the editor. `about` stands in the line that tells about the text. */
export function DocumentEditor({ about }: { about?: ReactNode }) {
  const { t } = useTranslation('editor');
  const { document, loaded, documentId, copy } = useDocumentSession();
  const status = useSaveStatus();
  const outOfReach = !loaded && (status.kind === 'offline' || (status.kind === 'ended' && status.ending !== 'not_found' && status.ending !== 'signed_out'));
  return (
    <>
      {status.kind === 'ended' && document && <EndedNotice />}
      {outOfReach && status.kind === 'offline' && (
        <Alert color="yellow" variant="light" icon={<IconCloudOff aria-hidden />} title={t('trouble.title')} className="ns-ended">
          <Text size="sm">{t('trouble.body')}</Text>
          <Button size="xs" variant="default" mt="sm" onClick={() => document?.reconnect()}>{t('save.tryNow')}</Button>
        </Alert>
      )}
      {outOfReach && <LastVersion documentId={documentId} />}
      {document && loaded && <Suspense fallback={<Loading />}><EditorSurface document={document} copy={copy} about={about} key={`${documentId}${copy ? ' copy' : ''}`} /></Suspense>}
      {!loaded && status.kind !== 'ended' && !outOfReach && <Loading />}
    </>
  );
}
