import { safeHref } from '@northstar/engine-editor-schema';
import { createElement, Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparedRows } from './ComparedRows.js';
import { fold } from '../lib/fold.js';
import type { ComparedBlock, ComparedSegment } from '../lib/types.js';

/**
 * A comparison as rich text. Nothing depends on colour: what was added is underlined and begins with +, what was removed is struck
 * through and begins with −, what moved has a dashed frame and a way to its other end, formatting has dots under it, and each change carries the sign of its organisation. Screen readers
 * hear "Added by …" instead of the signs. What is said about the words is in English, in whichever language they are.
 */
export function ComparedText({ blocks, onlyChanges }: { blocks: readonly ComparedBlock[]; onlyChanges: boolean }) {
  const { t } = useTranslation('versions');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  if (!onlyChanges) return <div className="ns-prose ns-compared">{drawBlocks(blocks)}</div>;
  return (
    <div className="ns-prose ns-compared">
      {fold(blocks).map((piece, index) => (piece.kind === 'blocks' || opened.has(index)
        ? <Fragment key={index}>{drawBlocks(piece.blocks)}</Fragment>
        : (
          <button key={index} type="button" className="ns-folded" onClick={() => setOpened(new Set([...opened, index]))}>
            {t('compare.unchanged', { count: piece.blocks.length })}
          </button>
        )))}
    </div>
  );
}

/** The address of one end of a move within the page. */
const endOf = (move: number, kind: string): string => `move-${move}-${kind === 'INSERTED' ? 'here' : 'away'}`;

const LISTS: Record<string, string> = { bullet_item: 'ul', ordered_item: 'ol', task_open: 'ul', task_done: 'ul' };
/** Items of these kinds stand in one list; boxes take the place of its bullets. */
const familyOf = (type: string): string => (type.startsWith('task_') ? 'task' : type);
const isRow = (block: ComparedBlock | undefined): boolean => block?.type === 'table_row' || block?.type === 'table_header';

/** Neighbouring items stand in one list and neighbouring rows in one table, as they do in the text. */
function drawBlocks(blocks: readonly ComparedBlock[]): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let index = 0; index < blocks.length;) {
    if (isRow(blocks[index])) {
      let last = index + 1;
      while (isRow(blocks[last])) last += 1;
      drawn.push(<ComparedRows key={`rows-${index}`} rows={blocks.slice(index, last)} />);
      index = last;
      continue;
    }
    const list = LISTS[blocks[index]!.type];
    let end = index + 1;
    const family = familyOf(blocks[index]!.type);
    if (list) while (end < blocks.length && familyOf(blocks[end]!.type) === family) end += 1;
    const group = blocks.slice(index, end).map((block, offset) => <Block key={index + offset} block={block} />);
    drawn.push(list ? createElement(list, { key: `list-${index}`, ...(family === 'task' ? { className: 'ns-compared-tasks' } : {}) }, group) : group[0]);
    index = end;
  }
  return drawn;
}

function Block({ block }: { block: ComparedBlock }) {
  const { t } = useTranslation('versions');
  const { type, level, depth, number, previousType, change, segments } = block;
  const name = (of: string) => t(`compare.type.${of as 'paragraph'}`, { defaultValue: of });
  const moved = segments.length > 0 && segments.every(({ move }) => move != null);
  const label = moved ? null : change === 'INSERTED' ? t('compare.blockInserted') : change === 'DELETED' ? t('compare.blockDeleted')
    : change === 'TYPE_CHANGED' && previousType ? t('compare.blockWas', { was: name(previousType), now: name(type) }) : null;
  const tag = type === 'heading' ? `h${Math.min(4, (level ?? 1) + 1)}` : LISTS[type] ? 'li' : type === 'quote' ? 'blockquote' : 'p';
  const content = type === 'rule' ? <hr /> : segments.map((segment, index) => <Segment key={index} segment={segment} before={segments[index - 1]} whole={change === 'INSERTED' || change === 'DELETED'} />);
  const inside = <>{type === 'task_open' || type === 'task_done' ? <span role="img" aria-label={name(type)}>{type === 'task_done' ? '☑ ' : '☐ '}</span> : null}{label && <span className="ns-change-label" lang="en">{label}</span>}{content}</>;
  const attributes = { className: `ns-block ns-block-${change.toLowerCase().replace('_', '-')}`, ...(depth > 0 ? { 'data-depth': Math.min(depth, 4) } : {}), ...(number === null ? {} : { value: number }), ...(change === 'SAME' ? {} : { 'data-change': '' , tabIndex: -1 }) };
  return createElement(type === 'rule' ? 'div' : tag, attributes, inside);
}

export function Segment({ segment, before, whole }: { segment: ComparedSegment; before: ComparedSegment | undefined; whole: boolean }) {
  const { t } = useTranslation('versions');
  const { kind, text, bold, italic, underline, strike, link, needsSource, organisation, move } = segment;
  const href = safeHref(link);
  let words: ReactNode = text;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  if (underline) words = <u>{words}</u>;
  if (strike) words = <s>{words}</s>;
  if (href !== null) words = <a href={href} rel="noopener noreferrer nofollow" target="_blank">{words}</a>;
  if (needsSource) words = <span data-needs-source="">{words}</span>;
  if (kind === 'SAME') return words;
  // Signs stand once where a change of one kind by one organisation begins, not at every piece of formatting inside of it.
  const begins = !before || before.kind !== kind || before.organisation?.id !== organisation?.id || before.move !== move;
  const moved = move != null;
  const spoken = moved && organisation ? t(kind === 'INSERTED' ? 'compare.movedHereBy' : 'compare.movedAwayBy', { organisation: organisation.name }) : kind === 'INSERTED' ? (organisation ? t('compare.insertedBy', { organisation: organisation.name }) : t('compare.insertedPlain'))
    : kind === 'DELETED' ? (organisation ? t('compare.deletedBy', { organisation: organisation.name }) : t('compare.deletedPlain')) : t('compare.formattedPlain');
  const sign = moved ? (kind === 'INSERTED' ? '⇥' : '⇤') : kind === 'INSERTED' ? '+' : kind === 'DELETED' ? '−' : '';
  const body = (
    <>
      {begins && <span className="ns-hidden" lang="en"> {spoken} </span>}
      {begins && (
        // A sign must not be left behind at the end of a line.
        <span className="ns-nowrap" aria-hidden>
          {sign && (moved || !whole) && <span className="ns-compare-sign">{sign}</span>}
          {organisation && <abbr className="ns-by" title={organisation.name}>{organisation.initials}</abbr>}{'\u2060'}
        </span>
      )}
      {words}
      {moved && begins && (
        <a className="ns-move" lang="en" id={endOf(move, kind)} href={`#${endOf(move, kind === 'INSERTED' ? 'DELETED' : 'INSERTED')}`}>
          {t(kind === 'INSERTED' ? 'compare.movedHere' : 'compare.movedAway')}<span className="ns-hidden"> – {t(kind === 'INSERTED' ? 'compare.toFirstEnd' : 'compare.toOtherEnd')}</span>
        </a>
      )}
    </>
  );
  if (moved) return kind === 'INSERTED' ? <ins className="ns-moved">{body}</ins> : <del className="ns-moved">{body}</del>;
  if (kind === 'INSERTED') return <ins className="ns-ins">{body}</ins>;
  if (kind === 'DELETED') return <del className="ns-del">{body}</del>;
  return <span className="ns-formatted">{body}</span>;
}
