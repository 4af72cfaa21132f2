import { inLanguage } from '@northstar/domain-strategy';
import { createElement, memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { prepare, stretchesAt, versionAt, type PreparedBlock } from '../lib/replay.js';
import type { TextHistory } from '../lib/types.js';

type Writers = TextHistory['writers'];

/** A text as it stood at a frame. Only blocks that differ from what is shown are drawn anew. */
export function ReplayedText({ history, language, frame, marks, follow }: { readonly history: TextHistory; readonly language: string; readonly frame: number; readonly marks: boolean; readonly follow: boolean }) {
  const { t } = useTranslation('versions');
  const blocks = useMemo(() => prepare(history.blocks), [history]);
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (follow) text.current?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest' });
  }, [follow, frame]);
  return (
    <article className="ns-prose ns-replay-text" {...inLanguage(language)} ref={text} aria-label={t('replay.text')}>
      {blocks.map((block, index) => {
        const version = versionAt(block, frame, marks);
        return version === null ? null : <Drawn key={index} block={block} frame={frame} version={version} marks={marks} writers={history.writers} />;
      })}
    </article>
  );
}

/** Drawn again when its version is another, whatever the frame. */
const Drawn = memo(function Drawn({ block: { block }, frame, version, marks, writers }: {
  readonly block: PreparedBlock; readonly frame: number; readonly version: string; readonly marks: boolean; readonly writers: Writers;
}) {
  const { t } = useTranslation('versions');
  const tag = block.type === 'heading' ? `h${Math.min(4, (block.level ?? 1) + 1)}` : block.type === 'quote' ? 'blockquote' : block.type === 'rule' ? 'div' : 'p';
  const parts = stretchesAt(block, frame, marks).map(({ text, kind, bold, italic, writer }, index): ReactNode => {
    let words: ReactNode = text;
    if (italic) words = <em>{words}</em>;
    if (bold) words = <strong>{words}</strong>;
    if (kind === 'there') return <span key={index}>{words}</span>;
    const organisation = writers[writer]?.organisation;
    const sign = <>{organisation && <abbr className="ns-by" title={organisation.name} aria-hidden>{organisation.initials}</abbr>}<span className="ns-hidden"> {t(kind === 'came' ? 'replay.came' : 'replay.gone')}{organisation ? `, ${organisation.name}` : ''}: </span></>;
    return kind === 'came' ? <ins key={index} className="ns-ins">{sign}{words}</ins> : <del key={index} className="ns-del">{sign}{words}</del>;
  });
  return createElement(tag, { 'data-type': block.type, ...(version.endsWith('*') ? { 'data-now': '' } : {}) }, block.type === 'rule' ? <hr /> : parts);
}, (before, after) => before.version === after.version && before.block === after.block && before.marks === after.marks);
