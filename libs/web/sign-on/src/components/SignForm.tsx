import { LONGEST_WORDS } from '@northstar/domain-sign-on';
import { Problem, RelativeTime } from '@northstar/web-ui';
import { Button, Checkbox } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Giving, Signing } from '../hooks/useSigning.js';
import { mayDecline, type Said } from '../lib/standing.js';
import type { Place, Preparation, SignOnOfPage, Text } from '../lib/types.js';
import { AnswerFields } from './AnswerFields.js';
import { useTextName } from './TextName.js';

interface Props {
  readonly signOn: SignOnOfPage; readonly place: Place; readonly texts: readonly Text[]; readonly maySign: boolean; readonly preparation: Preparation | null; readonly byViewer: boolean; readonly signing: Signing;
  readonly onDone: () => void; readonly onCancel: (() => void) | null;
}
const NOTHING: Said = { answer: null, words: '' };

/** What a preparation says of a text. */
const preparedFor = (preparation: Preparation | null, versionId: string): Said => preparation?.answers.find((one) => one.versionId === versionId) ?? NOTHING;

/** Signs, signs with a reservation, or declines: with one answer for all texts, or under each for itself. Whoever has no mandate prepares it. */
export function SignForm({ signOn, place, texts, maySign, preparation, byViewer, signing, onDone, onCancel }: Props) {
  const { t } = useTranslation('signOn');
  const nameOf = useTextName();
  const form = useRef<HTMLFormElement>(null);
  const prepared = texts.map(({ versionId }) => preparedFor(preparation, versionId));
  const alike = prepared.every(({ answer, words }) => answer === prepared[0]?.answer && words === prepared[0]?.words);
  const mayEach = signOn.scope === 'EACH_TEXT' && texts.length > 1;
  const [each, setEach] = useState(mayEach && !alike);
  const [one, setOne] = useState<Said>(alike ? prepared[0] ?? NOTHING : NOTHING);
  const [under, setUnder] = useState<ReadonlyMap<string, Said>>(() => new Map(texts.map(({ versionId }, index) => [versionId, prepared[index]!])));
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const { organisation } = place;
  const of = (versionId: string): Said => (each ? under.get(versionId) ?? NOTHING : one);
  const giving = texts.flatMap(({ versionId }): Giving[] => { const { answer, words } = of(versionId); return answer === null ? [] : [{ versionId, answer, words: answer === 'SIGN' ? '' : words.trim() }]; });
  const change = (key: string, said: Said) => {
    if (key === 'all') setOne(said); else setUnder(new Map([...under, [key, said]]));
    setWrong(new Map());
    signing.clear();
  };
  const check = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const key of each ? texts.map(({ versionId }) => versionId) : ['all']) {
      const { answer, words } = key === 'all' ? one : of(key);
      if (answer === null && (!each || giving.length === 0)) found.set(key, each ? t('answer.chooseEach') : t('answer.choose'));
      if (answer === 'SIGN_WITH_RESERVATION' && words.trim() === '') found.set(key, t('answer.reservationMissing'));
    }
    return found;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check();
    setWrong(found);
    const [first] = found.keys();
    if (first !== undefined) { form.current?.querySelector<HTMLElement>(`[data-answer="${first}"] :is(textarea, input)${(first === 'all' ? one : of(first)).answer === 'SIGN_WITH_RESERVATION' ? ':not([type="radio"])' : ''}`)?.focus(); return; }
    if (await (maySign ? signing.send(giving) : signing.prepare(giving))) onDone();
  };
  const only = giving.length > 0 && giving.every(({ answer }) => answer === 'DECLINE');
  const send = !maySign ? t(preparation ? 'answer.prepareAgain' : 'answer.prepare') : only ? t('answer.sendDecline') : giving.length > 0 && giving.every(({ answer }) => answer !== 'DECLINE') ? t('answer.sendSign', { organisation: organisation.name }) : t('answer.send');
  return (
    <form ref={form} className="ns-sign-form" noValidate onSubmit={(event) => void submit(event)} aria-label={t('answer.forWhom', { organisation: organisation.name })}>
      {preparation ? (
        <div className="ns-sign-prepared">
          <p>{t(maySign && !byViewer ? 'answer.preparedBy' : 'answer.preparedWho', { name: preparation.by.name })} <span className="ns-dim"><RelativeTime at={preparation.at} /></span></p>
          {maySign ? null : <p className="ns-dim">{t('answer.preparedYou', { organisation: organisation.name })}</p>}
        </div>
      ) : !maySign ? <p className="ns-sign-prepared">{t('answer.noMandate', { organisation: organisation.name })}</p> : null}
      {mayEach ? <Checkbox label={t('answer.each')} checked={each} onChange={(event) => { setEach(event.currentTarget.checked); setWrong(new Map()); if (event.currentTarget.checked && one.answer !== null) setUnder(new Map(texts.map(({ versionId }) => [versionId, one]))); }} /> : null}
      {each
        ? texts.map((text) => <AnswerFields key={text.versionId} name={text.versionId} legend={nameOf(text.document)} said={of(text.versionId)} count={1} mayDecline={mayDecline(place, [text])} mayLeave error={wrong.get(text.versionId)} wordsError={undefined} most={LONGEST_WORDS} onChange={(said) => change(text.versionId, said)} />)
        : <AnswerFields name="all" legend={texts.length > 1 ? `${t('answer.legend', { organisation: organisation.name })} ${texts.length === 2 ? t('answer.both') : t('answer.together', { count: texts.length })}.` : t('answer.legend', { organisation: organisation.name })} said={one} count={texts.length} mayDecline={mayDecline(place, texts)} error={wrong.get('all')} wordsError={signing.fieldErrors['words']} most={LONGEST_WORDS} onChange={(said) => change('all', said)} />}
      {signing.overtaken ? null : <Problem>{signing.problem}</Problem>}
      <div className="ns-sign-actions">
        {preparation ? <Button variant="subtle" disabled={signing.busy} onClick={() => void signing.prepare([])}>{t('answer.takeBack')}</Button> : null}
        {onCancel ? <Button variant="default" onClick={onCancel}>{t('answer.cancel')}</Button> : null}
        <Button type="submit" loading={signing.busy} disabled={signing.overtaken}>{send}</Button>
      </div>
    </form>
  );
}
