import type { DraggableProvided } from '@hello-pangea/dnd';
import { notifyDone, useNetwork, useOutcome } from '@northstar/web-core';
import { DropMenu, OrganisationBadge, StatusBadge } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconPencil } from '@tabler/icons-react';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BRING_BACK_ASK } from '../api/bring-back-ask.js';
import { RETIRE_ASK } from '../api/retire-ask.js';
import { Signs } from './Signs.js';

interface Props {
  readonly ask: DocumentRowFragment; readonly place: number; readonly total: number; readonly dragging?: boolean; readonly mayReorder: boolean;
  readonly rowRef?: DraggableProvided['innerRef']; readonly rowProps?: DraggableProvided['draggableProps']; readonly handleProps?: DraggableProvided['dragHandleProps'];
  readonly onMove: (to: number) => void; readonly onEdit: () => void;
}

/** One ask: what, to whom, how far, who leads, what moved. */
export function AskRow({ ask, place, total, dragging = false, mayReorder, rowRef, rowProps, handleProps, onMove, onEdit }: Props) {
  const { t } = useTranslation('strategies');
  const { path } = useNetwork();
  const { id, title, status, can } = ask;
  const details = ask.ask;
  const number = details?.number ?? place + 1;
  const lead = details?.leadOrganisation;
  return (
    <li className="ns-ask" ref={rowRef} {...rowProps} data-dragging={dragging}>
      {handleProps ? <span className="ns-ask-handle" {...handleProps} aria-label={t('handle', { number, title })}><IconGripVertical size={16} aria-hidden /></span> : mayReorder ? <span className="ns-ask-handle" aria-hidden><IconGripVertical size={16} /></span> : null}
      <span className="ns-ask-number" aria-hidden>{number}</span>
      <div className="ns-row-main">
        <Link className="ns-ask-title" to={path('d', id)} lang={ask.language} dir="auto">{title}</Link>
        <div className="ns-row-meta">
          {details ? <span>{t('to', { addressee: details.addressee })}</span> : null}
          {details?.theme ? <span>{details.theme}</span> : null}
        </div>
      </div>
      <Signs document={ask} />
      <span className="ns-ask-lead">{lead ? <OrganisationBadge organisation={{ ...lead, name: t('lead', { organisation: lead.name }) }} /> : <span className="ns-no-lead" title={t('noLead')}><span>{t('noLead')}</span></span>}</span>
      <span className="ns-ask-status"><StatusBadge status={status} /></span>
      <AskMenu ask={ask} number={number} place={place} total={total} mayReorder={mayReorder} mayEdit={can.includes('ASK_EDIT_DETAILS')} mayRetire={can.includes('ASK_RETIRE')} onMove={onMove} onEdit={onEdit} />
    </li>
  );
}

function AskMenu({ ask: { id, title }, number, place, total, mayReorder, mayEdit, mayRetire, onMove, onEdit }: {
  readonly ask: DocumentRowFragment; readonly number: number; readonly place: number; readonly total: number; readonly mayReorder: boolean; readonly mayEdit: boolean; readonly mayRetire: boolean;
  readonly onMove: (to: number) => void; readonly onEdit: () => void;
}) {
  const { t } = useTranslation('strategies');
  const retire = useOutcome(RETIRE_ASK);
  const bringBack = useOutcome(BRING_BACK_ASK, { done: t('back', { title }) });
  if (!mayReorder && !mayEdit && !mayRetire) return null;
  const doRetire = async () => {
    if (await retire.run({ documentId: id })) notifyDone(t('retired', { title }), { undo: () => void bringBack.run({ documentId: id }) });
  };
  return (
    <DropMenu width={200} target={<ActionIcon className="ns-ask-menu" variant="subtle" color="gray" size="lg" aria-label={t('menu', { number, title })}><IconDots size={18} aria-hidden /></ActionIcon>}>
      {({ Item }) => <>
        {mayEdit ? <Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>{t('edit')}</Item> : null}
        {mayReorder ? (
          <>
            <Item leftSection={<IconArrowUp size={16} aria-hidden />} disabled={place === 0} onClick={() => onMove(place - 1)}>{t('up')}</Item>
            <Item leftSection={<IconArrowDown size={16} aria-hidden />} disabled={place === total - 1} onClick={() => onMove(place + 1)}>{t('down')}</Item>
          </>
        ) : null}
        {mayRetire ? <Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void doRetire()}>{t('retire')}</Item> : null}
      </>}
    </DropMenu>
  );
}
