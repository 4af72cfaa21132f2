import { Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';

/** What is asked and what can be answered, to read. */
export function QuestionList({ questions, title }: { readonly questions: readonly { readonly text: string; readonly choices: readonly { readonly text: string }[] }[]; readonly title?: string }) {
  const { t } = useTranslation('polls');
  return (
    <Section title={title ?? t('asks')}>
      <ol className="ns-poll-questions">{questions.map(({ text, choices }, n) => <li key={n}><p>{text}</p><ul>{choices.map((choice, place) => <li key={place}>{choice.text}</li>)}</ul></li>)}</ol>
    </Section>
  );
}
