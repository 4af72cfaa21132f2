import { Button, Text } from '@mantine/core';
import { readAround } from '@northstar/engine-suggestions';
import { registerMessages } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { Dialog, EmptyState, LoadingState } from '@northstar/web-ui';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPassage } from '../lib/wordings.js';
import { wordingsMessages } from '../messages-wordings.js';
import { ChooseWording } from './ChooseWording.js';
import { Deciders } from './Deciders.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { WordingColumn } from './WordingColumn.js';
import { useWordings } from './WordingsProvider.js';
import { WordingText } from './WordingText.js';

registerMessages('suggestions', { wordings: wordingsMessages });

/** The wordings of one passage side by side, with the text as it stands, who stands behind each, and choosing one. It has an address. */
export function WordingsDialog({ suggestionId }: { readonly suggestionId: string }) {
  const { t } = useTranslation('suggestions');
  const { loading, places } = useSuggestions();
  const { about, compare } = useWordings();
  const passage = about(suggestionId);
  const [choosing, setChoosing] = useState<string | null>(null);
  const chosen = passage?.wordings.find(({ key }) => key === choosing) ?? null;
  const title = passage ? t(chosen ? 'wordings.ask' : 'wordings.title', { count: passage.wordings.length }) : t('wordings.title', { count: 1 });
  return (
    <Dialog opened title={title} size={chosen ? 'lg' : 'page'} onClose={() => compare(null)}>
      {!passage && (loading || !places ? <LoadingState shape="text" label={t('wordings.loading')} /> : (
        <EmptyState title={t('wordings.decided')} action={<Button variant="default" onClick={() => compare(null)}>{t('wordings.close')}</Button>}>{t('wordings.decidedBody')}</EmptyState>
      ))}
      {passage && chosen && <ChooseWording passage={passage} wording={chosen} onBack={() => setChoosing(null)} />}
      {passage && !chosen && <SideBySide passage={passage} onChoose={setChoosing} />}
    </Dialog>
  );
}

function SideBySide({ passage, onChoose }: { readonly passage: ShownPassage; readonly onChoose: (key: string) => void }) {
  const { t } = useTranslation('suggestions');
  const { language } = useDocumentSession();
  const { text, maySuggest } = useSuggestions();
  const { offerOf } = useWordings();
  const now = useMemo(() => (text ? readAround(text, passage, []).now : null), [text, passage]);
  if (!now) return null;
  return (
    <div className="ns-wordings-view">
      <Text size="sm" c="dimmed">{t('wordings.note')}</Text>
      <div className="ns-wordings-columns" data-count={passage.wordings.length}>
        <section className="ns-wording ns-wording-stands" aria-label={t('wordings.textNow')}>
          <h3>{t('wordings.now')}</h3>
          <WordingText now={now} wanted={now} label={t('wordings.textNow')} language={language} />
        </section>
        {passage.wordings.map((wording, index) => <WordingColumn key={wording.key} passage={passage} wording={wording} number={index + 1} onChoose={() => onChoose(wording.key)} />)}
      </div>
      <div className="ns-wordings-foot">
        <Deciders />
        {maySuggest && <Button variant="default" leftSection={<IconPencilPlus size={16} aria-hidden />} onClick={() => offerOf(passage)}>{t('wordings.another')}</Button>}
      </div>
    </div>
  );
}
