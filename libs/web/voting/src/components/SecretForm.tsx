import { SECRET_ANSWERS } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import type { SecretAnswer } from '@northstar/web-graphql';
import { PositionMark, Problem, RadioCards } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER_SECRETLY } from '../api/answer-secretly.js';
import { capitals } from '../lib/in-domain.js';
import type { BallotOfPage, Organisation } from '../lib/types.js';
import { WhatIsSecret } from './WhatIsSecret.js';

const ANSWERS: readonly SecretAnswer[] = SECRET_ANSWERS.map((answer) => capitals(answer));
/** Drawn as the positions of other ballots are. */
const DRAWN_AS = { SUPPORT: 'SUPPORT', AGAINST: 'OPPOSE', ABSTAIN: 'ABSTAIN' } as const;

/** Takes part in a secret ballot: an answer, a look at what it means, and then for good [D8.2]. */
export function SecretForm({ ballot, organisation, onDone, onCancel }: { readonly ballot: BallotOfPage; readonly organisation: Organisation; readonly onDone: () => void; readonly onCancel: (() => void) | null }) {
  const { t } = useTranslation('voting');
  const form = useRef<HTMLFormElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<SecretAnswer | null>(null);
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const { run, busy, problem, clear } = useOutcome(ANSWER_SECRETLY, { show: 'inline' });
  useEffect(() => { if (asking) sure.current?.focus(); }, [asking]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (answer === null) {
      setMissing(t('secret.choose'));
      form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      return;
    }
    if (!asking) setAsking(true);
    else if (await run({ input: { ballotId: ballot.id, organisationId: organisation.id, answer } })) onDone();
  };
  const choose = (next: SecretAnswer) => { setAnswer(next); setAsking(false); setMissing(undefined); clear(); };
  return (
    <form ref={form} className="ns-position-form" onSubmit={(event) => void submit(event)} noValidate aria-label={t('position.forWhom', { organisation: organisation.name })}>
      <p className="ns-remark"><strong>{t('secret.once')}</strong> {t('secret.onceMeans')}</p>
      <RadioCards
        legend={t('position.legend', { organisation: organisation.name })} value={answer} error={missing} onChange={choose}
        cards={ANSWERS.map((value) => ({ value, label: <PositionMark choice={DRAWN_AS[value]} size={16} />, means: t(`secret.means.${value}`) }))}
      />
      <WhatIsSecret />
      <Problem>{problem}</Problem>
      {asking && answer ? (
        <div className="ns-secret-sure" role="group" aria-label={t('secret.sure')}>
          <p className="ns-plain" id="secret-sure"><strong>{t('secret.sure')}</strong> {t('secret.sureMeans', { organisation: organisation.name, answer: t(`says.${DRAWN_AS[answer]}`) })}</p>
          <div className="ns-position-actions">
            <Button variant="default" onClick={() => setAsking(false)}>{t('secret.back')}</Button>
            <Button ref={sure} type="submit" loading={busy} aria-describedby="secret-sure">{t('secret.cast')}</Button>
          </div>
        </div>
      ) : (
        <div className="ns-position-actions">
          {onCancel ? <Button variant="default" onClick={onCancel}>{t('secret.later')}</Button> : null}
          <Button type="submit">{t('secret.next')}</Button>
        </div>
      )}
    </form>
  );
}
