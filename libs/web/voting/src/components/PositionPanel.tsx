import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge, Section, useNow } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownParts, type OwnPart } from '../lib/mine.js';
import type { BallotOfPage, Prepared } from '../lib/types.js';
import { MandateLimits } from './MandateLimits.js';
import { OurNote } from './OurNote.js';
import { OwnPosition } from './OwnPosition.js';
import { PositionForm } from './PositionForm.js';
import { PreparedAnswer } from './PreparedAnswer.js';
import { ProxyField } from './ProxyField.js';
import { RankingForm } from './RankingForm.js';
import { SecretPanel } from './SecretPanel.js';

const RANKS: readonly string[] = ['DOTS', 'RANKED_CHOICE'];

/** The place on the page to which every "Answer" leads. */
export const ANSWER_PLACE = 'answer';

/** What the viewer's organisations say in this ballot, and where they say it. */
export function PositionPanel({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { organisations } = useNetwork();
  const parts = ownParts(ballot);
  const now = useNow(5_000);
  const inTime = Date.parse(ballot.closesAt) > now;
  const open = ballot.state === 'OPEN' && inTime;
  const running = ballot.state === 'OPEN' || ballot.state === 'NOTICE';
  if (ballot.rule.visibility === 'SECRET') return <SecretPanel ballot={ballot} open={open} id={ANSWER_PLACE} />;
  if (parts.length === 0) return <NoPart ballot={ballot} open={open} />;
  return (
    <div id={ANSWER_PLACE} tabIndex={-1} className="ns-answer-place">
      <Section title={t('position.title')}>
        <div className="ns-own-parts">
          {parts.map((part) => (
            <div key={part.organisation.id} className="ns-own-part">
              <ForAnother ballot={ballot} part={part} open={open} />
              {open && part.mayAnswer ? <MandateLimits ballot={ballot} organisationId={part.organisation.id} /> : null}
              <Part ballot={ballot} part={{ ...part, mayPrepare: part.mayPrepare && inTime }} running={running} open={open} alone={parts.length === 1} />
              {open && ballot.rule.visibility !== 'SECRET' && !part.position && ballot.mandates.some(({ organisation }) => organisation.id === part.organisation.id) ? <ProxyField ballot={ballot} organisation={part.organisation} /> : null}
              {organisations.some(({ id }) => id === part.organisation.id) ? <OurNote ballot={ballot} organisation={part.organisation} /> : null}
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

/** By which right one answers where it is no mandate: said before somebody speaks for others [D1.11]. */
function ForAnother({ ballot, part: { organisation, mayAnswer, position }, open }: { readonly ballot: BallotOfPage; readonly part: OwnPart; readonly open: boolean }) {
  const { t } = useTranslation('voting');
  if (!open || !mayAnswer || ballot.mandates.some((mandate) => mandate.organisation.id === organisation.id)) return null;
  const proxy = ballot.proxies.find((each) => each.organisation.id === organisation.id);
  if (!proxy) return null;
  return <p className="ns-remark">{proxy.holder ? t('proxy.forThem', { holder: proxy.holder.name, organisation: organisation.name }) : t('proxy.asAlternate', { organisation: organisation.name })}{position ? null : ` ${t('proxy.theirWord', { organisation: organisation.name })}`}</p>;
}

type Editing = null | { readonly prepared: Prepared | null };

function Part({ ballot, part: { organisation, position, mayAnswer, mayPrepare, prepared }, running, open, alone }: { readonly ballot: BallotOfPage; readonly part: OwnPart; readonly running: boolean; readonly open: boolean; readonly alone: boolean }) {
  const { t } = useTranslation('voting');
  const earlier = ballot.previous?.state === 'SUPERSEDED' ? (ballot.previous.mine.find((each) => each.organisation.id === organisation.id) ?? null) : null;
  const may = open && mayAnswer;
  // With two organisations nobody should answer for the wrong one because its form happened to be open [D1.2].
  const [editing, setEditing] = useState<Editing>(alone && mayAnswer && position === null && !prepared ? { prepared: null } : null);
  const [saved, setSaved] = useState(false);
  const done = (what: 'taken' | 'prepared') => { setEditing(null); setSaved(what === 'taken'); };
  const edit = (what: Prepared | null) => { setEditing({ prepared: what }); setSaved(false); };
  const Form = RANKS.includes(ballot.rule.template) ? RankingForm : PositionForm;
  if (editing && (may || mayPrepare)) {
    return (
      <Form
        ballot={ballot} organisation={organisation} current={position} earlier={earlier} prepared={editing.prepared} mayAnswer={may}
        onDone={done} onKeep={() => setEditing(null)} onCancel={position || prepared || !alone || !may ? () => setEditing(null) : null}
      />
    );
  }
  return (
    <>
      {position ? <OwnPosition position={position} ballot={ballot} saved={saved && open} onChange={may ? () => edit(null) : null} /> : null}
      {prepared ? <PreparedAnswer key={prepared.revision} prepared={prepared} ballot={ballot} current={position} mayAnswer={may} mayPrepare={mayPrepare} onChange={() => edit(prepared)} onDone={done} /> : null}
      {!position && !prepared ? (
        <div className="ns-own">
          <p className="ns-own-said"><OrganisationBadge organisation={organisation} withName /></p>
          <p className="ns-dim ns-plain">{t(!running ? 'position.closedNone' : may || ballot.state === 'OPEN' && mayAnswer ? 'position.notAnswered' : ballot.state === 'NOTICE' ? 'position.fromOpening' : 'position.noMandate', { organisation: organisation.name })}</p>
          {may ? <Button onClick={() => edit(null)}>{t('position.forWhom', { organisation: organisation.name })}</Button> : null}
        </div>
      ) : null}
      {mayPrepare && !may && !prepared ? <div><Button variant="default" onClick={() => edit(null)}>{t(position ? 'prepared.aChange' : 'prepared.do')}</Button></div> : null}
    </>
  );
}

/** Why this person takes no position here; nothing once it does not matter any more. */
function NoPart({ ballot, open }: { readonly ballot: BallotOfPage; readonly open: boolean }) {
  const { t } = useTranslation('voting');
  const { actingFor } = useNetwork();
  const notice = ballot.state === 'NOTICE';
  if (!open && !notice) return null;
  const listed = actingFor && ballot.electorate.some(({ organisation }) => organisation.id === actingFor.id);
  const words = !actingFor ? t('position.observer') : t(!listed ? 'position.notOnList' : notice ? 'position.fromOpening' : 'position.noMandate', { organisation: actingFor.name });
  return <Section title={t('position.title')}><p className="ns-remark">{words}</p>{actingFor && listed ? <OurNote ballot={ballot} organisation={actingFor} /> : null}</Section>;
}
