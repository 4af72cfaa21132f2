import { diffBlocks, type BlockDiff } from '@northstar/domain-text-diff';
import { CELL_BREAK, type DocJson, toPlainBlocks } from '@northstar/engine-editor-schema';
import { createElement, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LISTS: Readonly<Record<string, string>> = { bullet_item: 'ul', ordered_item: 'ol', task_open: 'ul', task_done: 'ul' };

/** A wording of a passage in whole blocks, with what differs from the text as it stands: what comes is underlined twice, what goes is struck through, and both are said in words to who listens. */
export function WordingText({ now, wanted, label, language }: { readonly now: DocJson; readonly wanted: DocJson; readonly label: string; readonly language: string }) {
  const blocks = useMemo(() => diffBlocks(toPlainBlocks(now), toPlainBlocks(wanted)), [now, wanted]);
  const { t } = useTranslation('suggestions');
  if (blocks.length === 0) return <p className="ns-wording-empty">{t('wordings.nothing')}</p>;
  return <div className="ns-prose ns-wording-text" role="article" aria-label={label} lang={language}>{drawn(blocks)}</div>;
}

/** Neighbouring items stand in one list, as they do in the text. */
function drawn(blocks: readonly BlockDiff[]): ReactNode[] {
  const result: ReactNode[] = [];
  for (let index = 0; index < blocks.length;) {
    const list = LISTS[blocks[index]!.type];
    let end = index + 1;
    if (list) while (end < blocks.length && LISTS[blocks[end]!.type] === list) end += 1;
    const group = blocks.slice(index, end).map((block, offset) => <Block key={index + offset} block={block} />);
    result.push(list ? createElement(list, { key: `list ${index}` }, group) : group);
    index = end;
  }
  return result;
}

function Block({ block: { type, level, previousType, change, segments } }: { readonly block: BlockDiff }) {
  const { t } = useTranslation('suggestions');
  const label = change === 'inserted' ? t('wordings.blockNew') : change === 'deleted' ? t('wordings.blockGone') : change === 'type_changed' && previousType ? t('wordings.blockOther') : null;
  const tag = type === 'heading' ? `h${Math.min(4, (level ?? 1) + 1)}` : LISTS[type] ? 'li' : type === 'quote' ? 'blockquote' : 'p';
  const inside = type === 'rule' ? <hr /> : segments.map((segment, index) => {
    const text = segment.text.replaceAll(CELL_BREAK, ' | ');
    const words = segment.bold ? <strong>{text}</strong> : segment.italic ? <em>{text}</em> : text;
    if (segment.kind === 'inserted') return <ins key={index} className="ns-suggested-comes"><span className="ns-hidden" lang="en"> {t('wordings.comes')} </span>{words}</ins>;
    if (segment.kind === 'deleted') return <del key={index} className="ns-suggested-goes"><span className="ns-hidden" lang="en"> {t('wordings.goes')} </span>{words}</del>;
    return <span key={index} className={segment.kind === 'formatted' ? 'ns-wording-formatted' : undefined}>{words}</span>;
  });
  return createElement(type === 'rule' ? 'div' : tag, null, label && <span className="ns-suggested-label" lang="en">{label}</span>, inside);
}
