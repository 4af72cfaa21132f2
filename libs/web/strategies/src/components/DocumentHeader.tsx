import { DEFAULT_LANGUAGE, inLanguage, LANGUAGES } from '@northstar/domain-strategy';
import { useNetwork } from '@northstar/web-core';
import { onDemand, OrganisationBadge, PageHeader, StatusBadge } from '@northstar/web-ui';
import { useState, type ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconLanguage, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { STRATEGY } from '../api/strategy.js';
import type { DocumentOfPage } from '../hooks/useDocument.js';
import './strategies.css';

const AskDialog = onDemand(() => import('./AskDialog.js').then(({ AskDialog }) => AskDialog));
const BroughtIn = onDemand(() => import('./BroughtIn.js').then(({ BroughtIn }) => BroughtIn));
const SettingsDialog = onDemand(() => import('./SettingsDialog.js').then(({ SettingsDialog }) => SettingsDialog));

/** The top of a document's page: where it belongs, its status, to whom it is put and who leads; who is here and whether all is saved come from outside. */
export function DocumentHeader({ document, live, action }: { readonly document: DocumentOfPage; readonly live: ReactNode; readonly action?: ReactNode }) {
  const { t } = useTranslation('strategies');
  const { path } = useNetwork();
  const { kind, title, status, ask, strategy, can, language, wordLimit, broughtIn } = document;
  const [editing, setEditing] = useState(false);
  const [settling, setSettling] = useState(false);
  const where = [{ label: strategy.title, to: path('strategy') }];
  return (
    <div className="ns-document-head">
      <PageHeader
        where={where} title={kind === 'ASK' ? <bdi lang={language}>{title}</bdi> : t(kind === 'GOAL' ? 'goal' : 'definition')} state={<StatusBadge status={status} />} action={action} more={live}
        lead={ask || broughtIn || can.includes('DOCUMENT_SET_UP') || language !== DEFAULT_LANGUAGE || wordLimit !== null ? (
          <span className="ns-document-facts">
            {ask ? <><AskFacts ask={ask} /><Link to={path('d', document.id, 'progress')}>{t('toProgress')}</Link></> : null}
            {language === DEFAULT_LANGUAGE ? null : <bdi {...inLanguage(language)}>{LANGUAGES.find(({ tag }) => tag === language)?.name ?? language}</bdi>}
            {wordLimit === null ? null : <span>{t('settings.atMost', { count: wordLimit, limit: wordLimit.toLocaleString('en-GB') })}</span>}
            {broughtIn ? <BroughtIn from={broughtIn} /> : null}
            <span className="ns-document-tools">
              {ask && can.includes('ASK_EDIT_DETAILS') ? <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('editTitle', { title })} title={t('edit')} onClick={() => setEditing(true)}><IconPencil size={15} aria-hidden /></ActionIcon> : null}
              {can.includes('DOCUMENT_SET_UP') ? <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('settings.open')} title={t('settings.open')} onClick={() => setSettling(true)}><IconLanguage size={15} aria-hidden /></ActionIcon> : null}
            </span>
          </span>
        ) : undefined}
      />
      {editing ? <EditDetails document={document} onClose={() => setEditing(false)} /> : null}
      {settling ? <SettingsDialog document={document} onClose={() => setSettling(false)} /> : null}
    </div>
  );
}

function AskFacts({ ask }: { readonly ask: NonNullable<DocumentOfPage['ask']> }) {
  const { t } = useTranslation('strategies');
  return (
    <>
      <span>{t('number', { number: ask.number })}</span>
      <span>{t('to', { addressee: ask.addressee })}</span>
      {ask.theme ? <span>{ask.theme}</span> : null}
      {ask.leadOrganisation ? <span className="ns-document-lead">{t('leads')} <OrganisationBadge organisation={ask.leadOrganisation} size="sm" withName /></span> : <span>{t('noLead')}</span>}
    </>
  );
}

function EditDetails({ document, onClose }: { readonly document: DocumentOfPage; readonly onClose: () => void }) {
  const { slug } = useNetwork();
  const { data } = useQuery(STRATEGY, { variables: { slug } });
  return data?.network ? <AskDialog ask={document} organisations={data.network.organisations} themes={data.network.strategy.themes} onClose={onClose} /> : null;
}
