import { useNetwork } from '@northstar/web-core';
import { Section } from '@northstar/web-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignOnOfPage, TextComponent } from '../lib/types.js';
import { useTextName } from './TextName.js';

/** So many texts are read at a glance; of more, each is opened by whoever wants to read it. */
const FEW = 2;
type ExactText = SignOnOfPage['texts'][number];

/** The exact words that are signed, each with its fingerprint. */
export function TextsSigned({ signOn: { texts }, Text }: { readonly signOn: SignOnOfPage; readonly Text: TextComponent }) {
  const { t } = useTranslation('signOn');
  const nameOf = useTextName();
  return (
    <Section title={t('texts.title', { count: texts.length })} note={t('texts.note')}>
      {texts.length === 1 ? <Exact text={texts[0]!} label={nameOf(texts[0]!.document)} Text={Text} />
        : texts.map((text) => <Fold key={text.versionId} name={nameOf(text.document)} begin={texts.length <= FEW}>{() => <Exact text={text} label={nameOf(text.document)} Text={Text} />}</Fold>)}
    </Section>
  );
}

function Fold({ name, begin, children }: { readonly name: string; readonly begin: boolean; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(begin);
  return <details className="ns-sign-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{name}</summary>{open ? children() : null}</details>;
}

function Exact({ text: { document, version, current }, label, Text }: { readonly text: ExactText; readonly label: string; readonly Text: TextComponent }) {
  const { t } = useTranslation('signOn');
  const { path } = useNetwork();
  return (
    <>
      {current ? null : <p className="ns-sign-remark">{t('texts.replaced')}</p>}
      <div className="ns-sign-text"><Text content={version.content} label={label} language={version.document.language} /></div>
      <p className="ns-sign-source">
        <Link to={`${path('d', document.id)}?version=${version.id}`}>{t('texts.version', { number: version.number })}</Link>
        <span title={version.hash}>{t('texts.fingerprint')} <code>{version.hash.slice(0, 12)}</code></span>
      </p>
    </>
  );
}
