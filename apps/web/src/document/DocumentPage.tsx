import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { CommentBubble, DiscussionProvider, type DrawSuggestion } from '@northstar/web-discussion';
import { DocumentEditor, DocumentLayout, DocumentSession, PresenceAvatars, type RailTab } from '@northstar/web-editor';
import { DocumentHeader, useDocument, type DocumentOfPage } from '@northstar/web-strategies';
import { OfferSelected, SaveState, SuggestingSwitch, SuggestionsProvider, useSuggestions, WordingsProvider } from '@northstar/web-suggestions';
import { EmptyState, ErrorState, LoadingState, onDemand, Page } from '@northstar/web-ui';
import { IconHistory, IconMessages, IconPencilPlus, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { UnsentWords } from '../offline/UnsentWords.js';
import { useRail } from './useRail.js';

// The text comes first: what stands beside it follows when the text is there.
const loading = <LoadingState shape="text" />;
const DiscussionRail = onDemand(() => import('./parts/discussion.js').then(({ DiscussionRail }) => DiscussionRail), loading);
const SuggestionsRail = onDemand(() => import('./parts/suggestions.js').then(({ SuggestionsRail }) => SuggestionsRail), loading);
const AboutSuggestion = onDemand(() => import('./parts/suggestions.js').then(({ AboutSuggestion }) => AboutSuggestion));
const DecisionsOfVersion = onDemand(() => import('./parts/suggestions.js').then(({ DecisionsOfVersion }) => DecisionsOfVersion));
const VersionsRail = onDemand(() => import('./parts/versions.js').then(({ VersionsRail }) => VersionsRail), loading);
const DecideRail = onDemand(() => import('./parts/decide.js').then(({ DecideRail }) => DecideRail), loading);
const StrayWords = onDemand(() => import('./parts/versions.js').then(({ StrayWords }) => StrayWords));
const AuthorsBar = onDemand(() => import('./parts/versions.js').then(({ AuthorsBar }) => AuthorsBar));

/** A text with everything around it: who is here, what is discussed, earlier versions, the decision. */
export function DocumentPage() {
  const { t } = useTranslation('app');
  const { documentId = '' } = useParams();
  const { document, missing, error, retry } = useDocument(documentId);
  usePageTitle(document?.title);
  if (missing) return <Page><UnsentWords gone={documentId} /><EmptyState page centred title={t('document.gone')}>{t('document.goneBody')}</EmptyState></Page>;
  if (!document) return <Page>{error ? <ErrorState onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return (
    <DocumentSession key={documentId} documentId={documentId} title={document.title} language={document.language} wordLimit={document.wordLimit}>
      <Around document={document} />
    </DocumentSession>
  );
}

const drawSuggestion: DrawSuggestion = (suggestion) => <AboutSuggestion suggestion={suggestion} />;

function Around({ document }: { readonly document: DocumentOfPage }) {
  const rail = useRail(document.id);
  return (
    <DiscussionProvider threadId={rail.thread} onThread={rail.showThread} commentId={rail.comment} onOpen={() => rail.show('discussion')} onAside={() => rail.show(null)} drawSuggestion={drawSuggestion}>
      <SuggestionsProvider suggestionId={rail.suggestion} onSuggestion={rail.showSuggestion} onThread={rail.showThread}>
        <WordingsProvider comparedId={rail.wordings} onCompare={rail.compareWordings}>
          <TextAndRail document={document} rail={rail} />
          <CommentBubble><OfferSelected inBubble /></CommentBubble>
        </WordingsProvider>
      </SuggestionsProvider>
    </DiscussionProvider>
  );
}

function TextAndRail({ document, rail }: { readonly document: DocumentOfPage; readonly rail: ReturnType<typeof useRail> }) {
  const { t } = useTranslation('app');
  const { path } = useNetwork();
  const { suggestions } = useSuggestions();
  const tabs: RailTab[] = [
    { key: 'discussion', label: t('document.discussion'), icon: IconMessages, count: document.openThreadCount, content: <DiscussionRail />, beside: true },
    { key: 'suggestions', label: t('document.suggestions'), icon: IconPencilPlus, count: suggestions.length, content: <SuggestionsRail /> },
    { key: 'versions', label: t('document.versions'), icon: IconHistory, content: <VersionsRail documentId={document.id} versionId={rail.version} onVersion={rail.showVersion} compareTo={rail.compareTo} decisions={(id) => <DecisionsOfVersion versionId={id} />} /> },
    { key: 'decide', label: t('document.decide'), icon: IconScale, count: document.currentBallot ? 1 : 0, content: <DecideRail documentId={document.id} mayOpen={document.can.includes('BALLOT_OPEN')} agreed={document.status === 'AGREED' || document.status === 'PUBLISHED'} /> },
  ];
  return (
    <DocumentLayout
      header={<DocumentHeader document={document} live={<><PresenceAvatars /><SaveState /><SuggestingSwitch /></>} />}
      tabs={tabs} tab={rail.tab} onTab={rail.show} openSheet={rail.asked}
    >
      <StrayWords documentId={document.id} />
      <DocumentEditor about={<AuthorsBar documentId={document.id} historyTo={path('d', document.id, 'history')} voicesTo={path('d', document.id, 'voices')} />} />
    </DocumentLayout>
  );
}
