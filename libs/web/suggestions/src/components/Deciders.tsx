import { Button, Radio, Text } from '@mantine/core';
import type { SuggestionDeciders } from '@northstar/web-graphql';
import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SET_DECIDERS } from '../api/set-deciders.js';
import { useSuggestions } from './SuggestionsProvider.js';

/** Who decides about suggestions here, in words for everybody; those who may set it can change it. */
export function Deciders() {
  const { t } = useTranslation('suggestions');
  const { deciders, leadOrganisation, setsDeciders } = useSuggestions();
  const [asked, setAsked] = useState(false);
  if (!deciders) return null;
  return (
    <div className="ns-deciders">
      <Text size="sm" c="dimmed">{t(deciders === 'LEAD_ORGANISATION' && !leadOrganisation ? 'deciders.nobodyLeads' : `deciders.${deciders}`, { name: leadOrganisation?.name })}</Text>
      {setsDeciders && <Button size="compact-sm" variant="subtle" onClick={() => setAsked(true)}>{t('deciders.change')}</Button>}
      {asked && <DecidersDialog deciders={deciders} leads={leadOrganisation?.name ?? null} onClose={() => setAsked(false)} />}
    </div>
  );
}

function DecidersDialog({ deciders, leads, onClose }: { readonly deciders: SuggestionDeciders; readonly leads: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('suggestions');
  const { documentId } = useSuggestions();
  const outcome = useOutcome(SET_DECIDERS, { show: 'inline', done: t('deciders.saved') });
  const [chosen, setChosen] = useState(deciders);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await outcome.run({ documentId, deciders: chosen })) onClose();
  };
  return (
    <Dialog opened title={t('deciders.title')} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)}>
        <Problem>{outcome.problem}</Problem>
        <Radio.Group label={t('deciders.question')} description={t('deciders.hint')} value={chosen} onChange={(value) => { setChosen(value as SuggestionDeciders); outcome.clear(); }}>
          <div className="ns-choice-box">
            <Radio value="WRITERS" label={t('deciders.writers')} data-autofocus={chosen === 'WRITERS' || undefined} />
            <Radio
              value="LEAD_ORGANISATION" label={t('deciders.lead')} description={leads ?? t('deciders.noLead')} disabled={leads === null && deciders !== 'LEAD_ORGANISATION'}
              data-autofocus={chosen === 'LEAD_ORGANISATION' || undefined}
            />
            <Radio value="COORDINATORS" label={t('deciders.coordinators')} data-autofocus={chosen === 'COORDINATORS' || undefined} />
          </div>
        </Radio.Group>
        <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{t('deciders.save')}</Button></div>
      </form>
    </Dialog>
  );
}
