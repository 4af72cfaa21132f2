import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DELIVERIES, RESPONSES, type DeliveryName, type Group, type ResponseName } from '../lib/types.js';
import { DeliveryMark, ResponseMark } from './Marks.js';

type Scale = 'response' | 'delivery';
/** How many asks of a group have each word of a scale. */
const partsOf = (group: Group, scale: Scale): { readonly key: ResponseName | DeliveryName; readonly asks: number }[] =>
  scale === 'response' ? group.responses.map(({ response, asks }) => ({ key: response, asks })) : group.deliveries.map(({ delivery, asks }) => ({ key: delivery, asks }));

const ROW = 30;
const WIDTH = 600;

/** One bar for each group, its parts in the order of the scale: told apart by lightness and pattern, numbered where there is room, and written out in the table. */
export function Bars({ title, groups, scale, name = (group) => group.name }: { readonly title: string; readonly groups: readonly Group[]; readonly scale: Scale; readonly name?: (group: Group) => string }) {
  const { t } = useTranslation('progress');
  const id = useId().replaceAll(/[^\w-]/g, '');
  const most = Math.max(1, ...groups.map(({ asks }) => asks));
  const keys = (scale === 'response' ? RESPONSES : DELIVERIES).filter((key) => groups.some((group) => partsOf(group, scale).some((part) => part.key === key)));
  const word = (key: ResponseName | DeliveryName) => (scale === 'response' ? t(`response.${key as ResponseName}`) : t(`delivery.${key as DeliveryName}`));
  return (
    <figure className="ns-board-bars">
      <figcaption className="ns-bars-legend">{keys.map((key) => <span key={key}><svg width="14" height="14" aria-hidden><Fill id={`${id}l`} part={key} x={0} y={0} width={14} height={14} /></svg>{scale === 'response' ? <ResponseMark response={key as ResponseName} /> : <DeliveryMark delivery={key as DeliveryName} />}</span>)}</figcaption>
      <div className="ns-bars-and-table">
        <div className="ns-bars-picture" role="img" aria-label={t('board.picture', { title })}>
          {groups.map((group, index) => {
            let x = 0;
            return (
              <div key={group.name} className="ns-board-bar">
                <span className="ns-board-bar-name">{name(group)}</span>
                <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden>
                  {partsOf(group, scale).map(({ key, asks }) => {
                    const width = (asks / most) * WIDTH;
                    const at = x;
                    x += width;
                    return <Fill key={key} id={`${id}${index}`} part={key} x={at} y={2} width={Math.max(2, width - 2)} height={ROW - 4} />;
                  })}
                </svg>
                <span className="ns-board-bar-count">{group.asks}</span>
              </div>
            );
          })}
        </div>
        {/* It scrolls sideways on narrow screens, and keys reach it then. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="ns-bars-table" role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{title}</th><th scope="col">{t('board.asks')}</th>{keys.map((key) => <th key={key} scope="col">{word(key)}</th>)}</tr></thead>
            <tbody>
              {groups.map((group) => <tr key={group.name}><th scope="row">{name(group)}</th><td>{group.asks}</td>{keys.map((key) => <td key={key}>{partsOf(group, scale).find((part) => part.key === key)?.asks ?? 0}</td>)}</tr>)}
            </tbody>
          </table>
        </div>
      </div>
    </figure>
  );
}

/** Words that turn back or warn are hatched as well. */
const HATCHED: readonly string[] = ['REJECTED', 'OVERDUE', 'REVERSED'];
function Fill({ id, part, x, y, width, height }: { readonly id: string; readonly part: ResponseName | DeliveryName; readonly x: number; readonly y: number; readonly width: number; readonly height: number }) {
  const pattern = `${id}-${part}`;
  return (
    <g className="ns-fill" data-part={part}>
      <rect x={x} y={y} width={width} height={height} rx="2" />
      {HATCHED.includes(part) ? (
        <>
          <defs><pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={part === 'REJECTED' ? 'rotate(45)' : 'rotate(-45)'}><rect width="2" height="6" className="ns-fill-hatch" /></pattern></defs>
          <rect x={x} y={y} width={width} height={height} rx="2" fill={`url(#${pattern})`} className="ns-fill-over" />
        </>
      ) : null}
    </g>
  );
}
