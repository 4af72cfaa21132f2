import { OnRecord } from '@northstar/web-record';
import { PositionMark, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ALL_CHOICES, type TextChoice } from '../lib/in-domain.js';
import type { Ballot, Outcome, Recorded } from '../lib/types.js';
import { RankingResult } from './RankingResult.js';

const COUNT_OF: Readonly<Record<TextChoice, keyof Pick<Outcome, 'support' | 'supportWithReservation' | 'abstain' | 'standAside' | 'oppose' | 'block'>>> = {
  SUPPORT: 'support', SUPPORT_WITH_RESERVATION: 'supportWithReservation', ABSTAIN: 'abstain', STAND_ASIDE: 'standAside', OPPOSE: 'oppose', BLOCK: 'block',
};
/** What can be said in secret, as it is counted. */
const SECRET_CHOICES: readonly TextChoice[] = ['SUPPORT', 'ABSTAIN', 'OPPOSE'];
type Decided = 'CARRIED' | 'NOT_CARRIED' | 'TIED' | 'INQUORATE' | 'UNDER_OBJECTION';

/** What was decided, why, and what happens next. `again` is the address at which the text can be put to a ballot once more, for those who may. */
export function OutcomePanel({ outcome, rule, recorded, again }: { readonly outcome: Outcome; readonly rule: Pick<Ballot['rule'], 'template' | 'visibility'>; readonly recorded: Recorded; readonly again: string | null }) {
  const { t } = useTranslation('voting');
  const state = outcome.state as Decided;
  const secret = rule.visibility === 'SECRET';
  const ranks = rule.template === 'DOTS' || rule.template === 'RANKED_CHOICE';
  return (
    <Section title={t('outcome.title')}>
      <div className="ns-card ns-outcome" data-state={outcome.advisory ? 'ADVICE' : state}>
        <p className="ns-outcome-headline">{outcome.headline}</p>
        {ranks ? <RankingResult outcome={outcome} dots={rule.template === 'DOTS'} /> : outcome.withheld ? null : <Bars outcome={outcome} choices={secret ? SECRET_CHOICES : ALL_CHOICES} />}
        {secret ? <p className="ns-dim ns-secret-numbers">{t(outcome.withheld ? 'secret.withheld' : 'secret.numbers')}</p> : null}
        <h3>{t('outcome.how')}</h3>
        <ol className="ns-steps">
          {outcome.steps.map(({ name, sentence, passed }) => (
            <li key={name} data-passed={passed}>
              {passed ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
              <span><span className="ns-step-name">{t(`outcome.steps.${name as 'quorum'}`)} {passed ? t('outcome.passed') : t('outcome.failed')}.</span> {sentence}</span>
            </li>
          ))}
        </ol>
        <h3>{t('outcome.next')}</h3>
        <p className="ns-plain">{outcome.advisory ? t(ranks ? 'nextAdvice.ranking' : 'nextAdvice.sense') : secret && state === 'CARRIED' ? t('secret.carried') : t(`next.${state}`)}</p>
        {again && (outcome.advisory || state !== 'CARRIED') ? <Button className="ns-again" component={Link} to={again} variant="default">{state === 'INQUORATE' ? t('outcome.repeat') : t(outcome.advisory ? 'outcome.decide' : 'outcome.newBallot')}</Button> : null}
        {recorded ? <OnRecord place={recorded} /> : null}
      </div>
    </Section>
  );
}

/** The answers as bars of one scale, the whole electorate; each says its number in words, so nothing depends on seeing lengths or colours. */
function Bars({ outcome, choices }: { readonly outcome: Outcome; readonly choices: readonly TextChoice[] }) {
  const { t } = useTranslation('voting');
  const { t: word } = useTranslation('ui');
  const { eligible, answered } = outcome;
  const silent = eligible - answered;
  const part = (count: number) => ({ '--ns-part': eligible === 0 ? 0 : count / eligible }) as CSSProperties;
  return (
    <ul className="ns-bars" aria-label={t('outcome.table')}>
      {choices.map((choice) => {
        const count = outcome[COUNT_OF[choice]];
        return (
          <li key={choice} data-choice={choice} data-none={count === 0}>
            <span className="ns-hidden">{t('outcome.bar', { choice: word(`choice.${choice}`), count, eligible })}</span>
            <span className="ns-bar-name" aria-hidden><PositionMark choice={choice} /></span>
            <span className="ns-bar" style={part(count)} aria-hidden />
            <span className="ns-bar-count ns-numbers" aria-hidden>{count}</span>
          </li>
        );
      })}
      {silent > 0 ? (
        <li data-choice="SILENT">
          <span className="ns-hidden">{t('outcome.bar', { choice: t('outcome.silent'), count: silent, eligible })}</span>
          <span className="ns-bar-name" aria-hidden>{t('outcome.silent')}</span>
          <span className="ns-bar" style={part(silent)} aria-hidden />
          <span className="ns-bar-count ns-numbers" aria-hidden>{silent}</span>
        </li>
      ) : null}
    </ul>
  );
}
