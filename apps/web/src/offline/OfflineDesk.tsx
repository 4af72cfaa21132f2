import { Alert, Button, Group, Text } from '@mantine/core';
import { registerMessages, RememberedSession, unsentOf, unsentSuggestionsOf, useKeptTexts, usePageTitle, type KeptText, type Owner } from '@northstar/web-core';
import { DocumentEditor, DocumentSession, editorMessages, SaveStateIndicator, useSaveStatus } from '@northstar/web-editor';
import { BrandStar, EmptyState, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import { IconCloudOff, IconPlugConnected } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { offlineMessages } from '../messages-later.js';

registerMessages('app', offlineMessages);
registerMessages('editor', editorMessages);

interface Props {
  readonly owner: Owner;
  readonly retry: () => void;
}

/** What can be done while the server cannot be reached: the text of this address, if this device keeps it, or a list of those that it keeps [C11]. */
export default function OfflineDesk({ owner, retry }: Props) {
  const { pathname } = useLocation();
  const { texts } = useKeptTexts(owner.personId);
  const documentId = /^\/n\/[^/]+\/d\/([^/]+)/.exec(pathname)?.[1];
  const text = texts?.find((each) => each.documentId === documentId);
  if (!texts) return <Page><LoadingState shape="text" /></Page>;
  if (!text) return <main><Kept texts={texts} retry={retry} /></main>;
  return (
    <RememberedSession person={{ id: owner.personId, name: owner.name, initials: owner.initials }}>
      <DocumentSession key={text.documentId} documentId={text.documentId} title={text.title} language={text.language} place={text}>
        <main><AlonePage text={text} retry={retry} /></main>
      </DocumentSession>
    </RememberedSession>
  );
}

/** One text with nothing around it. It does not turn into the whole page by itself: nothing moves under whoever writes. */
function AlonePage({ text, retry }: { readonly text: KeptText; readonly retry: () => void }) {
  const { t } = useTranslation('app');
  const status = useSaveStatus();
  usePageTitle(text.title);
  const back = status.kind === 'saved' || status.kind === 'saving' || status.kind === 'read_only';
  return (
    <div className="ns-document" data-rail="closed">
      <div className="ns-document-main">
        <PageHeader title={text.title} action={<SaveStateIndicator />} />
        {back ? (
          <Alert color="blue" variant="light" icon={<IconPlugConnected aria-hidden />} title={t('offline.back')} role="status" className="ns-ended">
            <Group gap="sm"><Text size="sm">{t(status.kind === 'saving' ? 'offline.sending' : 'offline.backBody')}</Text><Button size="xs" variant="default" onClick={retry}>{t('offline.whole')}</Button></Group>
          </Alert>
        ) : status.kind === 'ended' ? null : (
          <Alert color="gray" variant="light" icon={<IconCloudOff aria-hidden />} title={t('offline.title')} className="ns-ended">
            <Text size="sm">{t('offline.body')}</Text>
            {unsentSuggestionsOf(text) > 0 && <Text size="sm" mt={4}>{t('offline.suggestions', { count: unsentSuggestionsOf(text) })}</Text>}
            <Text size="sm" mt={4}><Link to={`/n/${encodeURIComponent(text.slug)}`}>{t('offline.others')}</Link></Text>
          </Alert>
        )}
        <div className="ns-document-text"><DocumentEditor /></div>
      </div>
    </div>
  );
}

function Kept({ texts, retry }: { readonly texts: readonly KeptText[]; readonly retry: () => void }) {
  const { t } = useTranslation('app');
  usePageTitle(t('offline.title'));
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);
  return (
    <Page>
      <BrandStar size={28} />
      <PageHeader title={t('offline.title')} lead={t(texts.length > 0 ? 'offline.list' : 'offline.none')} action={<Button variant="default" onClick={retry}>{t('offline.retry')}</Button>} />
      {texts.length > 0 ? (
        <ul className="ns-kept">
          {texts.map((text) => (
            <li key={text.documentId}>
              <Link to={`/n/${encodeURIComponent(text.slug)}/d/${text.documentId}`}>{text.title}</Link>
              <Text size="sm" className="ns-dim">{unsentOf(text) > 0 ? t('offline.unsent', { count: unsentOf(text) }) : t('offline.allSent')}</Text>
            </li>
          ))}
        </ul>
      ) : <EmptyState title={t('offline.noneTitle')}>{t('offline.noneBody')}</EmptyState>}
    </Page>
  );
}
