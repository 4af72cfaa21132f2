import { LARGEST_ERRATUM, LONGEST_REASON } from '@northstar/domain-amendments';
import { useQuery } from '@apollo/client/react';
import { troubleSentence, useOutcome } from '@northstar/web-core';
import { Dialog, ErrorState, LoadingState, Problem } from '@northstar/web-ui';
import { Button, Radio, Select, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_ERRATUM } from '../api/mark-erratum.js';
import { PASSAGES } from '../api/passages.js';
import { PROPOSE_AMENDMENT } from '../api/propose-amendment.js';
import type { TextOfBallot } from '../lib/types.js';

const NOT_A_WORD = '\ufffc';

/** Writes a paragraph of the exact text anew: as an amendment of an organisation, or, without one, as an erratum. Only the words that differ are changed. */
export function ProposeDialog({ ballotId, texts, speaksFor, onClose, onSent }: {
  readonly ballotId: string; readonly texts: readonly TextOfBallot[]; readonly speaksFor: readonly { readonly id: string; readonly name: string }[] | null; readonly onClose: () => void; readonly onSent: () => void;
}) {
  const { t } = useTranslation('amendments');
  const kind = speaksFor === null ? 'erratum' : 'propose';
  const [documentId, setDocumentId] = useState(texts[0]!.document.id);
  const [organisationId, setOrganisationId] = useState(speaksFor?.[0]?.id ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useQuery(PASSAGES, { variables: { id: ballotId, documentId } });
  const options = { fields: ['words', 'reason'], show: 'inline' as const, done: t(`${kind}.done`) };
  const proposing = useOutcome(PROPOSE_AMENDMENT, options);
  const marking = useOutcome(MARK_ERRATUM, options);
  const { busy, fieldErrors, problem, clear } = speaksFor === null ? marking : proposing;
  const passages = data?.ballot?.passages ?? [];
  const only = passages.length === 1 ? passages[0]! : null;
  const passage = only ?? passages.find(({ from }) => String(from) === chosen) ?? null;
  const [begun, setBegun] = useState<number | null>(null);
  if (passage && begun !== passage.from) { setBegun(passage.from); setWords(passage.words); }
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!passage) return;
    const input = { ballotId, documentId, from: passage.from, to: passage.to, words, reason };
    if (speaksFor === null ? await marking.run({ input }) : await proposing.run({ input: { ...input, organisationId } })) { onSent(); onClose(); }
  };
  return (
    <Dialog opened title={t(`${kind}.title`)} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="ns-plain">{t(`${kind}.explain`, { most: LARGEST_ERRATUM })}</p>
        {speaksFor && speaksFor.length > 1 ? <Select label={t('propose.forWhom')} data={speaksFor.map(({ id, name }) => ({ value: id, label: name }))} value={organisationId} allowDeselect={false} onChange={(next) => setOrganisationId(next ?? organisationId)} /> : null}
        {texts.length > 1 ? <Select label={t('propose.which')} data={texts.map(({ document }) => ({ value: document.id, label: document.title }))} value={documentId} allowDeselect={false} onChange={(next) => { setDocumentId(next ?? documentId); setChosen(null); }} /> : null}
        {data ? null : error ? <ErrorState title={t('propose.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}
        {passages.length > 1 ? (
          <Radio.Group label={t('propose.passage')} value={chosen} onChange={(next) => { setChosen(next); clear('words'); }}>
            <div className="ns-amendment-passages">{passages.map(({ from, words: said }) => <Radio key={from} value={String(from)} label={said.replaceAll(NOT_A_WORD, '')} />)}</div>
          </Radio.Group>
        ) : null}
        {passage ? (
          <>
            <Textarea label={t('propose.words')} description={passage.words.includes(NOT_A_WORD) ? t('propose.sign', { sign: NOT_A_WORD }) : t('propose.wordsHint')} value={words} autosize minRows={3} required withAsterisk={false} error={fieldErrors['words']} onChange={(event) => { setWords(event.currentTarget.value); clear('words'); }} />
            <Textarea label={t('propose.reason')} description={t('propose.reasonHint')} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']} onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }} />
          </>
        ) : null}
        <Problem>{problem}</Problem>
        <div className="ns-form-actions"><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" loading={busy} disabled={!passage}>{t(`${kind}.send`)}</Button></div>
      </form>
    </Dialog>
  );
}
