import { Button, Group, UnstyledButton } from '@mantine/core';
import type { Placed } from '@northstar/engine-suggestions';
import { OrganisationBadge } from '@northstar/web-ui';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../lib/describe.js';
import { standing, type ShownPassage } from '../lib/wordings.js';
import { SuggestionCard } from './SuggestionCard.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { useWordings } from './WordingsProvider.js';

/** A passage with several wordings in the list: whose they are, who stands behind each, and the way to the comparison. */
export function WordingsCard({ passage, places }: { readonly passage: ShownPassage; readonly places: ReadonlyMap<string, Placed> | null }) {
  const { t } = useTranslation('suggestions');
  const { focused, focus, text } = useSuggestions();
  const { compare } = useWordings();
  const [each, setEach] = useState(false);
  const card = useRef<HTMLElement>(null);
  const all = passage.wordings.flatMap(({ suggestions }) => suggestions);
  const first = all[0]!.id;
  const active = all.some(({ id }) => id === focused);
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const words = text ? wordsOf(text.slice(passage.from, passage.to)) : '';
  const count = passage.wordings.length;
  return (
    <section ref={card} className="ns-suggestion" data-active={active} aria-label={t('wordings.card', { count, names: [...new Set(passage.wordings.map(({ author }) => author.name))].join(', ') })}>
      <UnstyledButton className="ns-suggestion-change" onClick={() => focus(first)} aria-current={active} title={t('show')}>
        <span className="ns-change">
          <span className="ns-change-kind">{t('wordings.count', { count })}</span>
          {words !== '' && <span className="ns-change-words ns-wordings-quote"> {words}</span>}
        </span>
      </UnstyledButton>
      <ul className="ns-wordings-list">
        {passage.wordings.map((wording) => (
          <li key={wording.key}>
            {wording.organisation ? <OrganisationBadge organisation={wording.organisation} size="sm" withName /> : <span>{wording.author.name}</span>}
            <span className="ns-support-note">{t('wordings.standing', { count: standing(wording) })}</span>
          </li>
        ))}
      </ul>
      <Group gap={6}>
        <Button size="xs" leftSection={<IconArrowsLeftRight size={14} aria-hidden />} onClick={() => compare(first)}>{t('wordings.compare')}</Button>
        <Button size="xs" variant="subtle" color="gray" aria-expanded={each} onClick={() => setEach(!each)}>{each ? t('wordings.eachHide') : t('wordings.each', { count: all.length })}</Button>
      </Group>
      {each && all.map((suggestion) => <SuggestionCard key={suggestion.id} suggestion={suggestion} placed={places?.get(suggestion.id)} />)}
    </section>
  );
}
