import { troubleSentence, usePageTitle } from '@northstar/web-core';
import { CommentBubble, DiscussionProvider, DiscussionRail } from '@northstar/web-discussion';
import { DocumentEditor, DocumentLayout, DocumentSession, PresenceAvatars, SaveStateIndicator, type RailTab } from '@northstar/web-editor';
import { DocumentHeader, useDocument, type DocumentOfPage } from '@northstar/web-strategies';
import { EmptyState, ErrorState, LoadingState, Page } from '@northstar/web-ui';
import { VersionsRail } from '@northstar/web-versions';
import { DecideRail } from '@northstar/web-voting';
import { IconHistory, IconMessages, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRail } from './useRail.js';

/** A text with everything around it: who is here, what is discussed, earlier versions, the decision. */
export function DocumentPage() {
  const { t } = useTranslation('app');
  const { documentId = '' } = useParams();
  const { document, missing, error, retry } = useDocument(documentId);
  usePageTitle(document?.title);
  if (missing) return <Page><EmptyState page centred title={t('document.gone')}>{t('document.goneBody')}</EmptyState></Page>;
  if (!document) return <Page>{error ? <ErrorState onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return (
    <DocumentSession key={documentId} documentId={documentId} title={document.title} language={document.language} wordLimit={document.wordLimit}>
      <Around document={document} />
    </DocumentSession>
  );
}

function Around({ document }: { readonly document: DocumentOfPage }) {
  const { t } = useTranslation('app');
  const rail = useRail(document.id);
  const tabs: RailTab[] = [
    { key: 'discussion', label: t('document.discussion'), icon: IconMessages, count: document.openThreadCount, content: <DiscussionRail />, beside: true },
    { key: 'versions', label: t('document.versions'), icon: IconHistory, content: <VersionsRail documentId={document.id} versionId={rail.version} onVersion={rail.showVersion} compareTo={rail.compareTo} /> },
    { key: 'decide', label: t('document.decide'), icon: IconScale, count: document.currentBallot ? 1 : 0, content: <DecideRail documentId={document.id} mayOpen={document.can.includes('BALLOT_OPEN')} /> },
  ];
  return (
    <DiscussionProvider threadId={rail.thread} onThread={rail.showThread} commentId={rail.comment} onOpen={() => rail.show('discussion')} onAside={() => rail.show(null)}>
      <DocumentLayout
        header={<DocumentHeader document={document} live={<><PresenceAvatars /><SaveStateIndicator /></>} />}
        tabs={tabs} tab={rail.tab} onTab={rail.show} openSheet={rail.asked}
      >
        <DocumentEditor />
      </DocumentLayout>
      <CommentBubble />
    </DiscussionProvider>
  );
}
