import { SegmentedControl } from '@mantine/core';
import { useDocumentSession } from '@northstar/web-editor';
import { useTranslation } from 'react-i18next';
import { useSuggestions } from './SuggestionsProvider.js';

/** Whether typing changes the text or suggests. People who may only read see nothing of it; those who may not change the text choose between reading and suggesting. */
export function SuggestingSwitch() {
  const { t } = useTranslation('suggestions');
  const { writable, loaded } = useDocumentSession();
  const { maySuggest, suggesting, setSuggesting } = useSuggestions();
  if (!maySuggest || !loaded) return null;
  return (
    <SegmentedControl
      size="xs" className="ns-suggesting-switch" aria-label={t('mode')} value={suggesting ? 'suggesting' : 'text'} onChange={(value) => setSuggesting(value === 'suggesting')}
      data={[{ value: 'text', label: t(writable ? 'editing' : 'reading') }, { value: 'suggesting', label: t('suggesting') }]}
    />
  );
}
