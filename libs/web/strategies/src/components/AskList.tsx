import { useNetwork } from '@northstar/web-core';
import { EmptyState, onDemand, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveAsk } from '../hooks/useMoveAsk.js';
import { AskRow } from './AskRow.js';
import type { AskRowsProps } from './DraggableAsks.js';

const AskDialog = onDemand(() => import('./AskDialog.js').then(({ AskDialog }) => AskDialog));
const DraggableAsks = lazy(() => import('./DraggableAsks.js'));

interface Props { readonly asks: readonly DocumentRowFragment[]; readonly organisations: readonly { readonly id: string; readonly name: string; readonly standing: string }[]; readonly themes: readonly string[]; readonly onAdd: () => void }

/** The asks in their order. Whoever may reorder them drags, uses the keyboard on a handle, or the menu. */
export function AskList({ asks: given, organisations, themes, onAdd }: Props) {
  const { t } = useTranslation('strategies');
  const { may } = useNetwork();
  const { asks, move, said } = useMoveAsk(given);
  const [editing, setEditing] = useState<DocumentRowFragment | null>(null);
  const reorder = may('ASK_REORDER') && asks.length > 1;
  if (asks.length === 0) {
    return (
      <Section title={t('asks')}>
        <EmptyState icon={IconListNumbers} title={t('empty')} action={may('ASK_CREATE') ? <Button variant="default" onClick={onAdd}>{t('add')}</Button> : undefined}>
          {may('ASK_CREATE') ? `${t('emptyCan')} ${t('example')}` : t('emptyCannot')}
        </EmptyState>
      </Section>
    );
  }
  const rows = { asks, reorder, move, onEdit: setEditing };
  return (
    <Section title={t('asks')} note={<>{t('asksNote')}{reorder ? <span className="ns-with-keyboard"> {t('asksHow')}</span> : null}</>}>
      {reorder ? <Suspense fallback={<PlainAsks {...rows} />}><DraggableAsks {...rows} /></Suspense> : <PlainAsks {...rows} />}
      <div className="ns-hidden" role="status">{said}</div>
      {editing ? <AskDialog ask={editing} organisations={organisations} themes={themes} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}

/** The same rows for whoever only reads them, and until they can be dragged. */
function PlainAsks({ asks, reorder, move, onEdit }: AskRowsProps) {
  return (
    <ol className="ns-rows ns-asks">
      {asks.map((ask, index) => <AskRow key={ask.id} ask={ask} place={index} total={asks.length} onMove={(to) => void move(ask.id, to, true)} onEdit={() => onEdit(ask)} mayReorder={reorder} />)}
    </ol>
  );
}
