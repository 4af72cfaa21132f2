import { useTranslation } from 'react-i18next';
import type { ComparedBlock, ComparedSegment } from '../lib/types.js';
import { Segment } from './ComparedText.js';

/** What stands between the cells of a row where a text is compared. */
const CELL_BREAK = '\u001f';

/** The pieces of a row, cell by cell. An edge that was added or removed is an edge all the same: its cell is shown as new or gone. */
export function cellsOf(segments: readonly ComparedSegment[]): ComparedSegment[][] {
  const cells: ComparedSegment[][] = [[]];
  for (const segment of segments) {
    segment.text.split(CELL_BREAK).forEach((text, index) => {
      if (index > 0) cells.push([]);
      if (text !== '') cells.at(-1)!.push({ ...segment, text });
    });
  }
  return cells;
}

/** Rows of a compared table. A row that is new or gone and a cell that changed say so in words, not by colour alone. */
export function ComparedRows({ rows }: { rows: readonly ComparedBlock[] }) {
  const { t } = useTranslation('versions');
  return (
    <div className="ns-table-scroll">
      <table className="ns-compared-table">
        <tbody>
          {rows.map((row, index) => {
            const whole = row.change === 'INSERTED' || row.change === 'DELETED';
            const label = row.change === 'INSERTED' ? t('compare.rowInserted') : row.change === 'DELETED' ? t('compare.rowDeleted')
              : row.change === 'TYPE_CHANGED' && row.previousType ? t('compare.blockWas', { was: t(`compare.type.${row.previousType as 'table_row'}`), now: t(`compare.type.${row.type as 'table_row'}`) }) : null;
            const Cell = row.type === 'table_header' ? 'th' : 'td';
            return (
              <tr key={index} className={`ns-block ns-block-${row.change.toLowerCase().replace('_', '-')}`} {...(row.change === 'SAME' ? {} : { 'data-change': '', tabIndex: -1 })}>
                {cellsOf(row.segments).map((cell, column) => {
                  const changed = !whole && cell.some(({ kind }) => kind !== 'SAME');
                  return (
                    <Cell key={column} {...(Cell === 'th' ? { scope: 'col' } : {})} {...(changed ? { 'data-cell-changed': '' } : {})}>
                      {column === 0 && label && <span className="ns-change-label" lang="en">{label}</span>}
                      {changed && <span className="ns-hidden" lang="en">{t('compare.cellChanged')} </span>}
                      {cell.map((segment, at) => <Segment key={at} segment={segment} before={cell[at - 1]} whole={whole} />)}
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
