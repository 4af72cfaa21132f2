import { BASES, canBeSecret, FEWEST_ANSWERS, isBinding, TEMPLATES, type Template, VISIBILITIES, type Visibility } from '@northstar/domain-voting';
import { RadioCards, Section } from '@northstar/web-ui';
import { NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId, type FormPart } from '../hooks/useBallotDraft.js';
import { hasBasis } from '../lib/draft.js';
import { capitals } from '../lib/in-domain.js';
import { WhatIsSecret } from './WhatIsSecret.js';

/** How it is decided: the rule with its numbers, and who sees the answers. All of it is fixed by the opening [D3.1]. */
export function RuleFields({ draft, change, errors, eligible }: FormPart & { readonly eligible: number }) {
  const { t } = useTranslation('voting');
  const secretly = canBeSecret(draft.template) && eligible >= FEWEST_ANSWERS;
  // What cannot be secret is not; and of fewer than five answers nothing would be told.
  const changeTemplate = (template: Template) => change({ template, ...(draft.visibility === 'secret' && !canBeSecret(template) ? { visibility: 'named' } : {}) }, 'documentId', 'dots', 'visibility');
  const changeVisibility = (visibility: Visibility) => change({ visibility, ...(visibility === 'secret' ? { quorum: Math.max(FEWEST_ANSWERS, draft.quorum ?? 0), override: 'none' } : {}) }, 'visibility', 'quorum');
  return (
    <Section title={t('create.how')}>
      <div className="ns-form">
        <RadioCards
          legend={t('create.template')} name="template" value={draft.template} columns={2} onChange={changeTemplate}
          cards={TEMPLATES.map((value) => ({ value, label: t(`template.${capitals(value)}`), means: t(`templateMeans.${capitals(value)}`) }))}
        />
        {draft.template === 'dots' ? (
          <NumberInput
            className="ns-quorum" id={fieldId('dots')} label={t('create.dots')} description={t('create.dotsHint')} value={draft.dots ?? ''} allowDecimal={false} allowNegative={false} inputMode="numeric" error={errors['dots']}
            onChange={(value) => change({ dots: value === '' ? null : Number(value) }, 'dots')}
          />
        ) : null}
        {!hasBasis(draft.template) ? null : (
          <RadioCards
            legend={t(`create.basis.${draft.template as 'two_thirds'}`)} name="basis" value={draft.basis} columns={2} onChange={(basis) => change({ basis })}
            cards={BASES.map((value) => ({ value, label: t(`basis.${capitals(value)}`), means: t(`basisMeans.${capitals(value)}`) }))}
          />
        )}
        <NumberInput
          className="ns-quorum" id={fieldId('quorum')} label={t('create.quorum')} description={t(draft.visibility === 'secret' ? 'secret.quorum' : 'create.quorumHint')} value={draft.quorum ?? ''} allowDecimal={false} allowNegative={false} inputMode="numeric" error={errors['quorum']}
          suffix={` ${t('create.quorumOf', { count: eligible })}`} onChange={(value) => change({ quorum: value === '' ? null : Number(value) }, 'quorum')}
        />
        {isBinding(draft.template) && draft.visibility !== 'secret' ? <Switch label={t('create.override')} description={t('create.overrideHint')} checked={draft.override === 'two_thirds'} onChange={(event) => change({ override: event.currentTarget.checked ? 'two_thirds' : 'none' })} /> : null}
        <RadioCards
          legend={t('create.visibility')} name="visibility" value={draft.visibility} columns={2} error={errors['visibility']} onChange={changeVisibility}
          cards={VISIBILITIES.filter((value) => value !== 'secret' || secretly).map((value) => ({ value, label: t(`visibility.${capitals(value)}`), means: t(`visibilityMeans.${capitals(value)}`) }))}
        />
        {secretly ? null : <p className="ns-dim ns-small ns-plain">{t('secret.only')}</p>}
        {draft.visibility === 'secret' ? <WhatIsSecret open /> : null}
      </div>
    </Section>
  );
}
