import { headingLevel, normalise, safeHref } from '@northstar/engine-editor-schema';
import type { DocJson, MarkJson } from '@northstar/engine-editor-schema';
import { Fragment, createElement, useMemo } from 'react';
import type { ReactNode } from 'react';

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
    default: return text;
  }
}

function draw(node: DocJson, key: number): ReactNode {
  const inside = node.content?.map(draw);
  switch (node.type) {
    case 'text': return <Fragment key={key}>{[...(node.marks ?? [])].reverse().reduce<ReactNode>(marked, node.text ?? '')}</Fragment>;
    case 'paragraph': return <p key={key}>{inside ?? <br />}</p>;
    case 'heading': return createElement(`h${headingLevel(node.attrs?.['level']) + 1}`, { key }, inside);
    case 'bulletList': return <ul key={key}>{inside}</ul>;
    case 'orderedList': return <ol key={key} start={Number(node.attrs?.['start'] ?? 1)}>{inside}</ol>;
    case 'listItem': return <li key={key}>{inside}</li>;
    case 'blockquote': return <blockquote key={key}>{inside}</blockquote>;
    case 'horizontalRule': return <hr key={key} />;
    case 'hardBreak': return <br key={key} />;
    default: return <Fragment key={key}>{inside}</Fragment>;
  }
}

/** A stored text to read: versions, snapshots. Drawn from data, so nothing in it can become markup. */
export function RichTextView({ content, label }: { content: unknown; label?: string }) {
  const document = useMemo(() => normalise(content as DocJson), [content]);
  return <div className="ns-prose ns-prose-read" {...(label ? { role: 'article', 'aria-label': label } : {})}>{document.content?.map(draw)}</div>;
}
