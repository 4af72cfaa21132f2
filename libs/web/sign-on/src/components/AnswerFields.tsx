import { RadioCards, type RadioCard } from '@northstar/web-ui';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Said } from '../lib/standing.js';
import type { Answer } from '../lib/types.js';

/** Room left is said only when it becomes little. */
const LITTLE_ROOM = 200;

/** The answer to one question: sign, sign with a reservation in one's own words, or not; where there are several questions, also none yet. */
export function AnswerFields({ name, legend, said, count, mayDecline, mayLeave = false, error, wordsError, most, onChange }: {
  readonly name: string; readonly legend: string; readonly said: Said; readonly count: number; readonly mayDecline: boolean; readonly mayLeave?: boolean; readonly error: string | undefined; readonly wordsError: string | undefined; readonly most: number;
  readonly onChange: (said: Said) => void;
}) {
  const { t } = useTranslation('signOn');
  const cards: RadioCard<Answer | 'OPEN'>[] = [
    { value: 'SIGN', label: t('answer.sign'), means: count > 1 ? t('answer.signMeansMany', { count }) : t('answer.signMeans') },
    { value: 'SIGN_WITH_RESERVATION', label: t('answer.reserve'), means: t('answer.reserveMeans') },
    ...(mayDecline ? [{ value: 'DECLINE' as const, label: t('answer.decline'), means: t('answer.declineMeans') }] : []),
    ...(mayLeave ? [{ value: 'OPEN' as const, label: t('answer.open'), means: t('answer.openMeans') }] : []),
  ];
  const reserves = said.answer === 'SIGN_WITH_RESERVATION';
  const left = most - said.words.length;
  return (
    <div className="ns-sign-answer" data-answer={name}>
      <RadioCards legend={legend} name={`answer ${name}`} value={said.answer ?? (mayLeave ? 'OPEN' : null)} cards={cards} error={reserves ? undefined : error} onChange={(answer) => onChange({ ...said, answer: answer === 'OPEN' ? null : answer })} />
      {reserves || said.answer === 'DECLINE' ? (
        <Textarea
          label={reserves ? t('answer.reservation') : <>{t('answer.reason')} <span className="ns-optional">({t('optional')})</span></>} description={`${reserves ? t('answer.reservationHint') : t('answer.reasonHint')}${left <= LITTLE_ROOM ? ` ${t('answer.lastWords', { count: left })}` : ''}`}
          value={said.words} maxLength={most} autosize minRows={3} required={reserves} withAsterisk={false} error={reserves ? error ?? wordsError : wordsError} onChange={(event) => onChange({ ...said, words: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
