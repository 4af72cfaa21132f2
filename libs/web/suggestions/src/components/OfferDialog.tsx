import { Button, Kbd, Text } from '@mantine/core';
import type { DocJson } from '@northstar/engine-editor-schema';
import { passageText, place, type Proposal, reading, reword } from '@northstar/engine-suggestions';
import { notifyDone, registerMessages } from '@northstar/web-core';
import { keyLabel, PassageField, RichTextView, useDocumentSession } from '@northstar/web-editor';
import { Dialog, Problem } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepWording } from '../lib/wording-draft.js';
import { wordingsMessages } from '../messages-wordings.js';
import { useSuggestions } from './SuggestionsProvider.js';

registerMessages('suggestions', { wordings: wordingsMessages });

/** A wording that is being written: where the passage is, how it reads, and what one's own begins with. */
export interface Offering { readonly place: Proposal; readonly now: DocJson; readonly start: DocJson }

const same = (a: DocJson, b: DocJson): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writing a passage anew. It is sent like any suggestion: kept in this window while there is no network; half-written it outlasts a reload. `begun` is what was written before that. */
export function OfferDialog({ offering, begun, onClose }: { readonly offering: Offering; readonly begun: DocJson | null; readonly onClose: () => void }) {
  const { t } = useTranslation('suggestions');
  const { document, language } = useDocumentSession();
  const { offer, personId, documentId } = useSuggestions();
  const [now, setNow] = useState(offering.now);
  const [written, setWritten] = useState<DocJson | null>(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const save = () => {
    if (!document) return;
    const placed = place(document.ydoc, offering.place);
    if (placed.is !== 'here' && placed.is !== 'changed') { setProblem(t('wordings.gone')); return; }
    const stands = passageText(reading(document.ydoc).doc, placed);
    if (!same(stands, now)) {
      setNow(stands);
      setProblem(t('wordings.moved'));
      return;
    }
    const result = reword(document.ydoc, placed, written ?? offering.start);
    if (!result.ok) { setProblem(t(`wordings.${result.why}`)); return; }
    offer(result.proposal);
    notifyDone(t('wordings.offered'));
    done();
  };
  const done = () => { keepWording(personId, documentId, null); onClose(); };
  const write = (next: DocJson) => {
    setWritten(next);
    setProblem(null);
    keepWording(personId, documentId, same(next, offering.start) ? null : { offering, written: next });
  };
  const close = () => (written && !same(written, offering.start) ? setLeaving(true) : done());
  return (
    <Dialog opened title={t('wordings.offerTitle')} size="lg" onClose={close} keepOpenOutside>
      <form className="ns-form" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <section aria-label={t('wordings.textNow')} className="ns-wording-now">
          <Text size="sm" fw={600}>{t('wordings.now')}</Text>
          <RichTextView content={now} language={language} />
        </section>
        <div>
          <Text size="sm" fw={600} mb={4}>{t('wordings.offerField')}</Text>
          {begun && <Text size="sm" mb={4} role="status">{t('wordings.begun')}</Text>}
          <PassageField content={begun ?? offering.start} label={t('wordings.offerField')} language={language} onChange={write} onDone={save} />
          <Text size="sm" c="dimmed" mt={6}>{t('wordings.offerHint')} <Kbd size="xs">{keyLabel('Mod+Enter')}</Kbd></Text>
        </div>
        <Problem>{problem}</Problem>
        {leaving ? (
          <div className="ns-wording-leave" role="alert">
            <Text size="sm">{t('wordings.leave')}</Text>
            <Button size="sm" variant="default" onClick={() => setLeaving(false)} data-autofocus>{t('wordings.keepWriting')}</Button>
            <Button size="sm" color="red" onClick={done}>{t('wordings.discard')}</Button>
          </div>
        ) : <div className="ns-form-actions"><Button type="submit">{t('wordings.offer')}</Button></div>}
      </form>
    </Dialog>
  );
}
