import { DragDropContext, Draggable, Droppable, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { styleNonce, useNetwork } from '@northstar/web-core';
import { EmptyState, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveAsk } from '../hooks/useMoveAsk.js';
import { AskDialog } from './AskDialog.js';
import { AskRow } from './AskRow.js';

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
  const words = (id: string) => ({ title: asks.find((ask) => ask.id === id)?.title ?? '', total: asks.length });
  const onDragStart = ({ draggableId, source }: DragStart, { announce }: ResponderProvided) => announce(t('announce.start', { ...words(draggableId), from: source.index + 1 }));
  const onDragUpdate = ({ draggableId, destination }: DragUpdate, { announce }: ResponderProvided) => { if (destination) announce(t('announce.update', { ...words(draggableId), to: destination.index + 1 })); };
  const onDragEnd = ({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided) => {
    if (!destination || destination.index === source.index) { announce(t('announce.cancel', { ...words(draggableId), from: source.index + 1 })); return; }
    announce(t('announce.done', { ...words(draggableId), to: destination.index + 1 }));
    void move(draggableId, destination.index);
  };
  const nonce = styleNonce();
  return (
    <Section title={t('asks')} note={<>{t('asksNote')}{reorder ? <span className="ns-with-keyboard"> {t('asksHow')}</span> : null}</>}>
      <DragDropContext onDragStart={onDragStart} onDragUpdate={onDragUpdate} onDragEnd={onDragEnd} dragHandleUsageInstructions={t('announce.how')} {...(nonce ? { nonce } : {})}>
        <Droppable droppableId="asks">
          {(list) => (
            <ol className="ns-rows ns-asks" ref={list.innerRef} {...list.droppableProps}>
              {asks.map((ask, index) => (
                <Draggable key={ask.id} draggableId={ask.id} index={index} isDragDisabled={!reorder}>
                  {(row, { isDragging }) => (
                    <AskRow
                      ask={ask} place={index} total={asks.length} dragging={isDragging} rowRef={row.innerRef} rowProps={row.draggableProps} handleProps={reorder ? row.dragHandleProps : null}
                      onMove={(to) => void move(ask.id, to, true)} onEdit={() => setEditing(ask)} mayReorder={reorder}
                    />
                  )}
                </Draggable>
              ))}
              {list.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      <div className="ns-hidden" role="status">{said}</div>
      {editing ? <AskDialog ask={editing} organisations={organisations} themes={themes} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}
