import { DragDropContext, Draggable, Droppable, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { styleNonce } from '@northstar/web-core';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { AskRow } from './AskRow.js';

/** What a list of asks does, whether they can be dragged or not. */
export interface AskRowsProps { readonly asks: readonly DocumentRowFragment[]; readonly reorder: boolean; readonly move: (id: string, to: number, announce?: boolean) => Promise<void>; readonly onEdit: (ask: DocumentRowFragment) => void }

/** The asks as rows that are dragged, or moved with the keyboard on a handle. Loaded on its own: the list is read before anybody moves anything. */
export default function DraggableAsks({ asks, move, onEdit }: AskRowsProps) {
  const { t } = useTranslation('strategies');
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
    <DragDropContext onDragStart={onDragStart} onDragUpdate={onDragUpdate} onDragEnd={onDragEnd} dragHandleUsageInstructions={t('announce.how')} {...(nonce ? { nonce } : {})}>
      <Droppable droppableId="asks">
        {(list) => (
          <ol className="ns-rows ns-asks" ref={list.innerRef} {...list.droppableProps}>
            {asks.map((ask, index) => (
              <Draggable key={ask.id} draggableId={ask.id} index={index}>
                {(row, { isDragging }) => (
                  <AskRow
                    ask={ask} place={index} total={asks.length} dragging={isDragging} rowRef={row.innerRef} rowProps={row.draggableProps} handleProps={row.dragHandleProps}
                    onMove={(to) => void move(ask.id, to, true)} onEdit={() => onEdit(ask)} mayReorder
                  />
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  );
}
