import { inLanguage } from '@northstar/domain-strategy';
import { headingLevel, normalise, safeHref, SourceNumbers, sourceOf, tableRows } from '@northstar/engine-editor-schema';
import type { DocJson, MarkJson } from '@northstar/engine-editor-schema';
import { Fragment, createElement, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotesList } from './NotesList.js';

function marked(text: ReactNode, mark: MarkJson): ReactNode {
  switch (mark.type) {
    case 'bold': return <strong>{text}</strong>;
    case 'italic': return <em>{text}</em>;
    case 'underline': return <u>{text}</u>;
    case 'strike': return <s>{text}</s>;
    case 'link': {
      const href = safeHref(mark.attrs?.['href']);
      return href === null ? text : <a href={href} rel="noopener noreferrer nofollow" target="_blank">{text}</a>;
    }
    case 'needsSource': return <span data-needs-source="">{text}</span>;
    default: return text;
  }
}

/** Numbers notes and sources as they are drawn, which is the order of reading. */
class Notes {
  readonly notes: ReactNode[] = [];
  readonly sources = new SourceNumbers();
}

function drawTable(node: DocJson, key: number, notes: Notes): ReactNode {
  return (
    <div className="ns-table-scroll" key={key}>
      <table>
        <tbody>
          {tableRows(node).map((cells, row) => (
            <tr key={row}>
              {cells.map(({ kind, content }, column) => {
                const words = content.map((child, index) => draw(child, index, notes));
                return kind === 'cell' ? <td key={column}>{words}</td> : <th key={column} scope={kind === 'columnHeader' ? 'col' : 'row'}>{words}</th>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function draw(node: DocJson, key: number, notes: Notes): ReactNode {
  if (node.type === 'table') return drawTable(node, key, notes);
  const inside = node.content?.map((child, index) => draw(child, index, notes));
  switch (node.type) {
    case 'text': return <Fragment key={key}>{[...(node.marks ?? [])].reverse().reduce<ReactNode>(marked, node.text ?? '')}</Fragment>;
    case 'paragraph': return <p key={key}>{inside ?? <br />}</p>;
    case 'heading': return createElement(`h${headingLevel(node.attrs?.['level']) + 1}`, { key }, inside);
    case 'bulletList': return <ul key={key}>{inside}</ul>;
    case 'orderedList': return <ol key={key} start={Number(node.attrs?.['start'] ?? 1)}>{inside}</ol>;
    case 'listItem': return <li key={key}>{inside}</li>;
    case 'taskList': return <ul key={key} data-tasks="">{inside}</ul>;
    case 'taskItem': {
      const done = node.attrs?.['checked'] === true;
      return <li key={key} data-checked={done}><TaskSign done={done} /><div>{inside}</div></li>;
    }
    case 'footnote': return <sup key={key} className="ns-ref"><NumberOf kind="note" number={notes.notes.push(inside)} /></sup>;
    case 'citation': return <sup key={key} className="ns-ref"><NumberOf kind="source" number={notes.sources.meet(sourceOf(node.attrs)).number} /></sup>;
    case 'blockquote': return <blockquote key={key}>{inside}</blockquote>;
    case 'horizontalRule': return <hr key={key} />;
    case 'hardBreak': return <br key={key} />;
    default: return <Fragment key={key}>{inside}</Fragment>;
  }
}

function TaskSign({ done }: { done: boolean }) {
  const { t } = useTranslation('editor');
  return <span className="ns-task-sign" role="img" aria-label={t(done ? 'blocks.done' : 'blocks.toDo')}>{done ? '☑' : '☐'}</span>;
}

function NumberOf({ kind, number }: { kind: 'note' | 'source'; number: number }) {
  const { t } = useTranslation('editor');
  return <><span className="ns-hidden">{t(`blocks.${kind}Number`, { number })}</span><span aria-hidden>{kind === 'note' ? number : `[${number}]`}</span></>;
}

/** A stored text to read: versions, snapshots, in the language of its document. Drawn from data, so nothing in it can become markup. */
export function RichTextView({ content, label, language }: { content: unknown; label?: string; language?: string | undefined }) {
  const { drawn, notes } = useMemo(() => {
    const found = new Notes();
    return { drawn: normalise(content as DocJson).content?.map((child, index) => draw(child, index, found)), notes: found };
  }, [content]);
  return (
    <div className="ns-prose ns-prose-read" {...(language === undefined ? {} : inLanguage(language))} {...(label ? { role: 'article', 'aria-label': label } : {})}>
      {drawn}
      <NotesList notes={notes.notes} sources={notes.sources.list} />
    </div>
  );
}
