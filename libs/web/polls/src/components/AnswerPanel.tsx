import { Section } from '@northstar/web-ui';
import { IconCircleCheck, IconHourglass, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '../lib/types.js';
import { AnswerForm } from './AnswerForm.js';
import { QuestionList } from './QuestionList.js';

/** Where one answers, as long as the poll runs; afterwards it says that one has, and nothing else, to anybody. */
export function AnswerPanel({ poll }: { readonly poll: Poll }) {
  const { t } = useTranslation('polls');
  const [fresh, setFresh] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const answered = poll.mine === 'ANSWERED';
  // The form that had the focus is gone; what came of it takes its place, and is read out.
  useEffect(() => { if (fresh && answered) place.current?.focus(); }, [fresh, answered]);
  if (poll.mine === 'WAITING') return <Section title={t('answer.title')} note={t('answer.lead', { count: poll.questions.length })}><AnswerForm poll={poll} onDone={() => setFresh(true)} /></Section>;
  if (poll.state === 'COUNTING') return <><Said icon={<IconHourglass size={20} aria-hidden />} title={t('counting.title')} body={t('counting.body')} /><QuestionList questions={poll.questions} /></>;
  return (
    <>
      <div ref={place} tabIndex={-1} className="ns-poll-place" role={fresh ? 'status' : undefined}>
        {answered
          ? <Said good icon={<IconCircleCheck size={20} aria-hidden />} title={t('answered.title')} body={t('answered.body')} />
          : <Said icon={<IconInfoCircle size={20} aria-hidden />} title={t('notAsked.title')} body={t('notAsked.body')} />}
      </div>
      <QuestionList questions={poll.questions} />
    </>
  );
}

function Said({ icon, title, body, good = false }: { readonly icon: ReactNode; readonly title: string; readonly body: string; readonly good?: boolean }) {
  return <div className="ns-card ns-poll-said" data-good={good}>{icon}<div><h2>{title}</h2><p>{body}</p></div></div>;
}
