import { useQuery } from '@apollo/client/react';
import { isBinding, LONGEST_INTRODUCTION, LONGEST_TITLE } from '@northstar/domain-voting';
import { useNetwork } from '@northstar/web-core';
import { LoadingState, RadioCards, Section } from '@northstar/web-ui';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SUBJECT_VERSIONS } from '../api/subject-versions.js';
import { VERSION_TEXT } from '../api/version-text.js';
import { fieldId, type FormPart } from '../hooks/useBallotDraft.js';
import type { Subject, TextComponent } from '../lib/types.js';

const SCOPES = ['one', 'several', 'all'] as const;

/** What is decided: which text, which words of it, and what to say about it. */
export function SubjectFields({ draft, change, errors, subjects, subject, chosen, title, repeats, Text }: FormPart & {
  readonly subjects: readonly Subject[]; readonly subject: Subject | null; readonly chosen: readonly Subject[]; readonly title: string; readonly repeats: boolean; readonly Text: TextComponent;
}) {
  const { t } = useTranslation('voting');
  const running = [...new Map(chosen.flatMap(({ currentBallot }) => (currentBallot ? [[currentBallot.id, currentBallot.number] as const] : []))).values()];
  const name = ({ kind, ask, title }: Subject) => `${kind === 'ASK' ? t('ask', { number: ask?.number ?? '' }) : t(kind)}: ${title}`;
  return (
    <Section title={t('create.what')}>
      <div className="ns-form">
        {repeats ? <p className="ns-remark">{t('create.repeating')}</p> : null}
        {subjects.length > 1 ? (
          <RadioCards
            legend={t('create.scope')} name="scope" value={draft.scope} columns={3} onChange={(scope) => change({ scope }, 'documentId', 'versionId')}
            cards={SCOPES.map((value) => ({ value, label: t(`create.scopes.${value}`), means: t(`create.scopeMeans.${value}`, { count: subjects.length }) }))}
          />
        ) : null}
        {draft.scope === 'several' ? (
          <Checkbox.Group id={fieldId('documentId')} label={t('create.which')} value={[...draft.documentIds]} error={errors['documentId']} onChange={(documentIds) => change({ documentIds, kept: {} }, 'documentId')}>
            <div className="ns-checks">{subjects.map((each) => <Checkbox key={each.id} value={each.id} label={name(each)} />)}</div>
          </Checkbox.Group>
        ) : null}
        {draft.scope === 'all' && errors['documentId'] ? <p className="ns-picks-error" role="alert">{errors['documentId']}</p> : null}
        {draft.scope === 'one' ? <Select
          id={fieldId('documentId')} label={t('create.document')} placeholder={t('create.pick')} data={subjects.map((each) => ({ value: each.id, label: name(each) }))} value={draft.documentId} error={errors['documentId']} searchable={subjects.length > 12}
          onChange={(documentId) => change({ documentId, words: 'now', versionId: null }, 'documentId', 'versionId')}
        /> : <p className="ns-dim ns-small ns-plain">{t(Object.keys(draft.kept).length > 0 ? 'create.sameWords' : 'create.asTheyStand')}</p>}
        {isBinding(draft.template) ? running.map((number) => <p key={number} className="ns-remark">{t('create.running', { number })}</p>) : null}
        {subject ? <Words key={subject.id} draft={draft} change={change} errors={errors} subject={subject} Text={Text} /> : null}
        <TextInput
          id={fieldId('title')} label={t('create.name')} description={t('create.nameHint')} value={draft.title ?? title} maxLength={LONGEST_TITLE} error={errors['title']}
          onChange={(event) => change({ title: event.currentTarget.value }, 'title')}
        />
        <Textarea
          id={fieldId('introduction')} label={<>{t('create.introduction')} <span className="ns-optional">({t('position.optional')})</span></>} description={t('create.introductionHint')} value={draft.introduction} maxLength={LONGEST_INTRODUCTION} autosize minRows={3} error={errors['introduction']}
          onChange={(event) => change({ introduction: event.currentTarget.value }, 'introduction')}
        />
      </div>
    </Section>
  );
}

/** The exact words: as they stand at the opening, or a version that was kept. */
function Words({ draft, change, errors, subject, Text }: FormPart & { readonly subject: Subject; readonly Text: TextComponent }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const { data } = useQuery(SUBJECT_VERSIONS, { variables: { documentId: subject.id } });
  const [reading, setReading] = useState(false);
  // Versions that were kept by themselves are not what people agreed to call a text.
  const versions = (data?.document?.versions.nodes ?? []).filter(({ kind, id }) => kind !== 'AUTO' || id === draft.versionId);
  return (
    <div className="ns-words">
      <RadioCards
        legend={t('create.version')} name="words" value={draft.words} columns={2} onChange={(words) => change({ words }, 'versionId')}
        cards={[{ value: 'now', label: t('create.now'), means: t('create.nowHint') }, { value: 'kept', label: t('create.named'), means: t('create.namedHint') }]}
      />
      {draft.words === 'now' ? <Link className="ns-small" to={path('d', subject.id)}>{t('create.openDocument')}</Link> : null}
      {draft.words === 'kept' && data && versions.length === 0 ? <p className="ns-remark">{t('create.noVersions')}</p> : null}
      {draft.words === 'kept' && versions.length > 0 ? (
        <div className="ns-words-kept">
          <Select
            id={fieldId('versionId')} aria-label={t('create.pickVersion')} placeholder={t('create.pickVersion')} value={draft.versionId} error={errors['versionId']} onChange={(versionId) => change({ versionId }, 'versionId')}
            data={versions.map(({ id, number, name }) => ({ value: id, label: name ? t('create.versionLine', { number, name }) : t('create.versionPlain', { number }) }))}
          />
          {draft.versionId ? <Button variant="subtle" size="compact-sm" aria-expanded={reading} onClick={() => setReading(!reading)}>{reading ? t('create.hide') : t('create.read')}</Button> : null}
        </div>
      ) : null}
      {draft.words === 'kept' && draft.versionId && reading ? <Kept key={draft.versionId} versionId={draft.versionId} Text={Text} /> : null}
    </div>
  );
}

function Kept({ versionId, Text }: { readonly versionId: string; readonly Text: TextComponent }) {
  const { t } = useTranslation('voting');
  const { data } = useQuery(VERSION_TEXT, { variables: { id: versionId } });
  if (!data?.version) return <LoadingState shape="text" />;
  return <div className="ns-ballot-text"><Text content={data.version.content} label={t('create.versionPlain', { number: data.version.number })} language={data.version.document.language} /></div>;
}
