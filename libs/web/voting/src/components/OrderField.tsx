import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { ActionIcon, Button } from '@mantine/core';
import { styleNonce } from '@northstar/web-core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollow } from '../hooks/useFollow.js';
import { moved, type Ask } from '../lib/ranking.js';
import { AskName } from './AskName.js';

/** An order by buttons, by dragging, or by keyboard on the handle. What is left out stands below and counts as level. */
export function OrderField({ asks, order, onChange }: { readonly asks: readonly Ask[]; readonly order: readonly string[]; readonly onChange: (order: readonly string[]) => void }) {
  const { t } = useTranslation('voting');
  const [said, setSaid] = useState('');
  const byId = new Map(asks.map((ask) => [ask.id, ask]));
  const ranked = order.flatMap((id) => byId.get(id) ?? []);
  const others = asks.filter(({ id }) => !order.includes(id));
  const { root, follow } = useFollow();
  const put = (ask: Ask, place: number | null) => {
    const next = moved(order, ask.id, place);
    onChange(next);
    setSaid(place === null ? t('ranking.out', { ask: ask.title }) : t('ranking.at', { ask: ask.title, place: next.indexOf(ask.id) + 1, count: next.length }));
  };
  const press = (ask: Ask, place: number | null) => {
    put(ask, place);
    const after = others[others.indexOf(ask) + 1] ?? others.find((other) => other !== ask);
    if (place === null) follow(`add ${ask.id}`);
    else if (!order.includes(ask.id)) follow(after ? `add ${after.id}` : `up ${ask.id}`);
    else follow(`${(place < order.indexOf(ask.id) && place > 0) || place === order.length - 1 ? 'up' : 'down'} ${ask.id}`);
  };
  const onDragEnd = ({ draggableId, destination }: DropResult) => {
    const ask = byId.get(draggableId);
    if (ask && destination) put(ask, destination.index);
  };
  const nonce = styleNonce();
  return (
    <div className="ns-ranking" ref={root}>
      {ranked.length === 0 ? <p className="ns-dim ns-plain">{t('ranking.start')}</p> : null}
      <DragDropContext onDragEnd={onDragEnd} dragHandleUsageInstructions={t('ranking.how')} {...(nonce ? { nonce } : {})}>
        <Droppable droppableId="order">
          {(list) => (
            <ol className="ns-ranking-list" ref={list.innerRef} {...list.droppableProps} aria-label={t('ranking.ours')}>
              {ranked.map((ask, place) => (
                <Draggable key={ask.id} draggableId={ask.id} index={place}>
                  {(row, { isDragging }) => (
                    <li className="ns-ranked" data-on="true" data-dragging={isDragging} ref={row.innerRef} {...row.draggableProps}>
                      <span className="ns-ranked-handle" {...row.dragHandleProps} aria-label={t('ranking.handle', { ask: ask.title })}><IconGripVertical size={18} aria-hidden /></span>
                      <span className="ns-ranked-place ns-numbers" aria-hidden>{place + 1}</span>
                      <span className="ns-ranked-name"><AskName ask={ask} /></span>
                      <span className="ns-stepper">
                        <ActionIcon variant="default" size="lg" disabled={place === 0} data-move={`up ${ask.id}`} onClick={() => press(ask, place - 1)} aria-label={t('ranking.up', { ask: ask.title })}><IconArrowUp size={18} aria-hidden /></ActionIcon>
                        <ActionIcon variant="default" size="lg" disabled={place === ranked.length - 1} data-move={`down ${ask.id}`} onClick={() => press(ask, place + 1)} aria-label={t('ranking.down', { ask: ask.title })}><IconArrowDown size={18} aria-hidden /></ActionIcon>
                        <ActionIcon variant="subtle" color="gray" size="lg" onClick={() => press(ask, null)} aria-label={t('ranking.leaveOut', { ask: ask.title })}><IconX size={18} aria-hidden /></ActionIcon>
                      </span>
                    </li>
                  )}
                </Draggable>
              ))}
              {list.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      {others.length > 0 ? (
        <div className="ns-ranking-others">
          <h3>{t('ranking.others')}</h3>
          <ul className="ns-ranking-list" aria-label={t('ranking.others')}>
            {others.map((ask) => (
              <li key={ask.id} className="ns-ranked">
                <span className="ns-ranked-name"><AskName ask={ask} /></span>
                <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} data-move={`add ${ask.id}`} onClick={() => press(ask, order.length)} aria-label={t('ranking.add', { place: order.length + 1, ask: ask.title })}>{t('ranking.addShort', { place: order.length + 1 })}</Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="ns-hidden" role="status">{said}</p>
    </div>
  );
}
