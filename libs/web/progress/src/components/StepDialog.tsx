import { useNetwork, useOutcome } from '@northstar/web-core';
import type { RecordStepInput } from '@northstar/web-graphql';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_STEP } from '../api/record-step.js';
import { dayInWords, today } from '../lib/days.js';
import { SAID_DELIVERIES, SAID_RESPONSES, WAYS, type Step } from '../lib/types.js';
import { EvidenceFields, type FileDraft, type LinkDraft } from './EvidenceFields.js';

const FIELDS = ['kind', 'on', 'words', 'contact', 'response', 'delivery', 'links', 'files', 'shown', 'corrects'] as const;
/** What happened, as one choice: a word of a scale, or a way of reaching somebody. */
type What = `RESPONSE:${(typeof SAID_RESPONSES)[number]}` | `DELIVERY:${(typeof SAID_DELIVERIES)[number]}` | (typeof WAYS)[number];

function parts(what: What): Pick<RecordStepInput, 'kind' | 'response' | 'delivery'> {
  const [kind, word] = what.split(':') as [RecordStepInput['kind'], string | undefined];
  return { kind, response: kind === 'RESPONSE' ? (word as RecordStepInput['response']) : null, delivery: kind === 'DELIVERY' ? (word as RecordStepInput['delivery']) : null };
}

/** Adds a step, or corrects one. */
export function StepDialog({ documentId, corrects, mayShow, onClose }: { readonly documentId: string; readonly corrects: Step | null; readonly mayShow: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('progress');
  const { actingFor } = useNetwork();
  const outcome = useOutcome(RECORD_STEP, { fields: FIELDS, show: 'inline', done: t(corrects ? 'correctedNow' : 'recordedNow') });
  const [what, setWhat] = useState<What>('RESPONSE:SENT');
  const [on, setOn] = useState(today());
  const [words, setWords] = useState('');
  const [contact, setContact] = useState('');
  const [links, setLinks] = useState<readonly LinkDraft[]>([]);
  const [files, setFiles] = useState<readonly FileDraft[]>([]);
  const [shown, setShown] = useState(false);
  const { fieldErrors: wrong } = outcome;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saidLinks = links.filter(({ url }) => url.trim() !== '').map(({ url, label }) => ({ url: url.trim(), label: label.trim() }));
    const done = await outcome.run({ input: {
      documentId, on, words, links: saidLinks, fileIds: files.map(({ id }) => id),
      ...(corrects ? { kind: 'CORRECTION', correctedStepId: corrects.id } : { ...parts(what), contact: contact.trim() || null, shown: mayShow && shown }),
    } });
    if (done) onClose();
  };
  const group = (name: string, prefix: string, keys: readonly string[], word: (key: string) => string) => ({ group: name, items: keys.map((key) => ({ value: `${prefix}${key}`, label: word(key) })) });
  return (
    <Dialog opened title={corrects ? t('correctTitle', { day: dayInWords(corrects.on) }) : t('addTitle')} size="lg" keepOpenOutside onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
        {corrects ? <p className="ns-plain">{t('correctHow')}</p> : null}
        <Problem>{outcome.problem ?? wrong['corrects'] ?? null}</Problem>
        {corrects ? null : (
          <Select
            label={t('what')} name="kind" data-autofocus allowDeselect={false} value={what} onChange={(value) => { setWhat(value as What); outcome.clear(); }} error={wrong['kind'] ?? wrong['response'] ?? wrong['delivery']}
            data={[
              group(t('scale.response'), 'RESPONSE:', SAID_RESPONSES, (key) => t(`response.${key as 'SENT'}`)), group(t('scale.delivery'), 'DELIVERY:', SAID_DELIVERIES, (key) => t(`delivery.${key as 'DELIVERED'}`)), group(t('ourWork'), '', WAYS, (key) => t(`way.${key as 'MEETING'}`)),
            ]}
          />
        )}
        {what === 'DELIVERY:DELIVERED' && !corrects ? <p className="ns-plain ns-dim">{t('deliveredHint', { organisation: actingFor?.name ?? '' })}</p> : null}
        <TextInput type="date" label={t(corrects ? 'whenCorrected' : 'when')} name="on" max={today()} value={on} onChange={(event) => { setOn(event.currentTarget.value); outcome.clear('on'); }} error={wrong['on']} />
        <Textarea label={t(corrects ? 'whatWasWrong' : 'words')} name="words" autosize minRows={3} maxRows={10} maxLength={2_000} value={words} onChange={(event) => { setWords(event.currentTarget.value); outcome.clear('words'); }} error={wrong['words']} {...(corrects ? { 'data-autofocus': true } : {})} />
        {corrects ? null : <TextInput label={t('contact')} description={t('contactHint')} name="contact" maxLength={200} value={contact} onChange={(event) => setContact(event.currentTarget.value)} error={wrong['contact']} />}
        <EvidenceFields documentId={documentId} links={links} onLinks={(next) => { setLinks(next); outcome.clear('links'); }} files={files} onFiles={(next) => { setFiles(next); outcome.clear('links'); outcome.clear('files'); }} error={wrong['links'] ?? wrong['files']} />
        {mayShow && !corrects ? <Checkbox label={t('showAtOnce')} description={t('showAtOnceHint')} checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} error={wrong['shown']} /> : null}
        <div className="ns-form-actions"><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" loading={outcome.busy}>{t(corrects ? 'correctStep' : 'record')}</Button></div>
      </form>
    </Dialog>
  );
}
