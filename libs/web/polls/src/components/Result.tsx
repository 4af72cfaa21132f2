import { Section } from '@northstar/web-ui';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { tellingOf } from '../lib/telling.js';
import type { Poll, Question } from '../lib/types.js';
import { QuestionList } from './QuestionList.js';
import { ResultFile } from './ResultFile.js';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names.map((name) => `“${name}”`));

/** What may be told of a poll that is over: a sentence for each question, and its numbers as a table with bars. */
export function Result({ poll: { id, questions, answered, asked, tooFew } }: { readonly poll: Poll }) {
  const { t } = useTranslation('polls');
  if (tooFew || typeof answered !== 'number') {
    return (
      <>
        <div className="ns-card ns-poll-said"><IconEyeOff size={20} aria-hidden /><div><h2>{t('few.title')}</h2><p>{t('few.body')}</p></div></div>
        <QuestionList questions={questions} />
      </>
    );
  }
  return (
    <Section title={t('result.title')} note={t('result.answered', { count: answered, asked })}>
      <div className="ns-poll-results">{questions.map((question, n) => <Answers key={n} question={question} number={questions.length > 1 ? n + 1 : null} answered={answered} />)}</div>
      <p className="ns-dim ns-poll-foot">{t('result.foot')}</p>
      <ResultFile pollId={id} />
    </Section>
  );
}

function Answers({ question, number, answered }: { readonly question: Question; readonly number: number | null; readonly answered: number }) {
  const { t } = useTranslation('polls');
  const telling = tellingOf(question);
  const sentence = telling.kind === 'nothing' ? t('result.nothing')
    : telling.kind === 'most' ? t('result.most', { choice: telling.choice })
    : telling.first.length === 1 ? t('result.first', { choice: telling.first[0], count: telling.count, answered })
    : t('result.equal', { choices: list(telling.first), count: telling.count, answered });
  const hidden = telling.kind === 'numbers' && telling.hidden.length > 0 ? { names: list(telling.hidden), together: telling.together } : null;
  return (
    <section className="ns-poll-result" aria-label={question.text}>
      <h3>{number === null ? question.text : `${number}. ${question.text}`}</h3>
      <p>{sentence} {hidden ? t('result.hidden', { choices: hidden.names, count: hidden.together }) : ''}</p>
      <table>
        <thead><tr><th scope="col">{t('result.choice')}</th><th scope="col">{t('result.people')}</th></tr></thead>
        <tbody>
          {question.choices.map(({ text, count, most }, n) => (
            <tr key={n}>
              <th scope="row">{text}</th>
              <td>{typeof count === 'number' ? <Bar count={count} of={answered} /> : <span className="ns-dim">{most ? t('result.mostOften') : telling.kind === 'numbers' ? t('result.below') : t('result.untold')}</span>}</td>
            </tr>
          ))}
          {hidden ? <tr><th scope="row">{t('result.together', { choices: hidden.names })}</th><td><Bar count={hidden.together} of={answered} several /></td></tr> : null}
        </tbody>
      </table>
    </section>
  );
}

/** A number, its share in words, and as a length; that of several choices together is paler, and named in its row. */
function Bar({ count, of, several = false }: { readonly count: number; readonly of: number; readonly several?: boolean }) {
  const { t } = useTranslation('polls');
  return <span className="ns-poll-bar"><span>{t('result.share', { count, share: Math.round((count / of) * 100) })}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden><rect width="100" height="10" className="ns-poll-bar-all" /><rect width={(count / of) * 100} height="10" className="ns-poll-bar-part" data-several={several} /></svg></span>;
}
