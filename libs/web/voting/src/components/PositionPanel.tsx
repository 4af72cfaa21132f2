import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../hooks/useServerNow.js';
import { ownParts, type OwnPart } from '../lib/mine.js';
import type { BallotOfPage } from '../lib/types.js';
import { MandateLimits } from './MandateLimits.js';
import { OurNote } from './OurNote.js';
import { OwnPosition } from './OwnPosition.js';
import { PositionForm } from './PositionForm.js';
import { RankingForm } from './RankingForm.js';

const RANKS: readonly string[] = ['DOTS', 'RANKED_CHOICE'];

/** The place on the page to which every "Answer" leads. */
export const ANSWER_PLACE = 'answer';

/** What the viewer's organisations say in this ballot, and where they say it. */
export function PositionPanel({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const parts = ownParts(ballot);
  const now = useServerNow(5_000);
  const open = ballot.state === 'OPEN' && Date.parse(ballot.closesAt) > now;
  if (parts.length === 0) return <NoPart ballot={ballot} open={open} />;
  return (
    <div id={ANSWER_PLACE} tabIndex={-1} className="ns-answer-place">
      <Section title={t('position.title')}>
        <div className="ns-own-parts">
          {parts.map((part) => (
            <div key={part.organisation.id} className="ns-own-part">
              {open && part.mayAnswer ? <MandateLimits ballot={ballot} organisationId={part.organisation.id} /> : null}
              <Part ballot={ballot} part={part} open={open && part.mayAnswer} alone={parts.length === 1} />
              <OurNote ballot={ballot} organisation={part.organisation} />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

function Part({ ballot, part: { organisation, position }, open, alone }: { readonly ballot: BallotOfPage; readonly part: OwnPart; readonly open: boolean; readonly alone: boolean }) {
  const { t } = useTranslation('voting');
  const earlier = ballot.previous?.state === 'SUPERSEDED' ? (ballot.previous.mine.find((each) => each.organisation.id === organisation.id) ?? null) : null;
  // With two organisations nobody should answer for the wrong one because its form happened to be open [D1.2].
  const [editing, setEditing] = useState(alone && position === null);
  const [saved, setSaved] = useState(false);
  const Form = RANKS.includes(ballot.rule.template) ? RankingForm : PositionForm;
  if (open && editing) {
    return (
      <Form
        ballot={ballot} organisation={organisation} current={position} earlier={earlier}
        onDone={() => { setEditing(false); setSaved(true); }} onKeep={() => setEditing(false)} onCancel={position || !alone ? () => setEditing(false) : null}
      />
    );
  }
  if (position) return <OwnPosition position={position} ballot={ballot} saved={saved && open} onChange={open ? () => { setEditing(true); setSaved(false); } : null} />;
  return (
    <div className="ns-own">
      <p className="ns-own-said"><OrganisationBadge organisation={organisation} withName /></p>
      <p className="ns-dim ns-plain">{ballot.state === 'OPEN' || ballot.state === 'NOTICE' ? t('position.notAnswered', { organisation: organisation.name }) : t('position.closedNone', { organisation: organisation.name })}</p>
      {open ? <Button onClick={() => setEditing(true)}>{t('position.forWhom', { organisation: organisation.name })}</Button> : null}
    </div>
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
