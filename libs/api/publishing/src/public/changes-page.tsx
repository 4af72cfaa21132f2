/** @jsxImportSource preact */
import type { BlockDiff } from '@northstar/domain-text-diff';
import { changesInWords, type TextChange } from '../form/changes.js';
import type { Publication } from '../form/publication.js';
import { pageHtml } from './layout.js';
import { NetworkPage } from './network-page.js';
import type { Shown } from './page.js';
import { writtenIn } from './parts.js';
import { changesPath, editionPath } from './paths.js';

const KINDS = { new: 'New', same: 'As before', gone: 'No longer part of it', changed: 'In other words' } as const;

/** A block with what was taken out and put in; both are said and drawn, not only coloured. */
function Compared({ block }: { block: BlockDiff }) {
  const words = block.segments.map(({ kind, text }, index) => (kind === 'inserted' ? <ins key={index}>{text}</ins> : kind === 'deleted' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>));
  return <p class={block.type === 'heading' ? 'as-heading' : block.type}>{words}</p>;
}

/** Of a long text only what changed, each with what stands beside it. */
function near(blocks: readonly BlockDiff[]): (BlockDiff | null)[] {
  const shown = blocks.map((_, index) => blocks.slice(Math.max(0, index - 1), index + 2).some(({ change, segments }) => change !== 'same' || segments.some(({ kind }) => kind !== 'same')));
  return blocks.flatMap((block, index): (BlockDiff | null)[] => (shown[index] ? [block] : shown[index - 1] || index === 0 ? [null] : []));
}

function Change({ change }: { change: TextChange }) {
  const { kind, text } = change;
  return (
    <section class="change">
      <h2><span {...writtenIn(text)}>{text.title}</span> <span class="kind">{KINDS[kind]}</span></h2>
      {change.kind === 'changed' && change.was.map((sentence) => <p key={sentence} class="count">{sentence}</p>)}
      {change.kind === 'changed' && <div class="prose" {...writtenIn(text)}>{near(change.blocks).map((block, index) => (block ? <Compared key={index} block={block} /> : <p key={index} class="gap" aria-hidden="true">…</p>))}</div>}
    </section>
  );
}

/** What is different from the edition before. Nobody is said to have gone: an edition loses names at any time, and then no page tells. */
export function changesPage({ publication, site }: Shown, before: Publication, changes: readonly TextChange[]): string {
  const { network, number, title } = publication;
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={changesPath(network.slug, number)} title={`What changed in edition ${number}`} description={changesInWords(changes)}>
      <p class="back"><a href={site.preview?.path ?? editionPath(network.slug, number)}><span aria-hidden="true">← </span>{title}</a></p>
      <header class="title">
        <p class="kicker">Edition {number} beside <a href={editionPath(network.slug, before.number)}>edition {before.number}</a></p>
        <h1>What changed</h1>
        <p class="lead">{changesInWords(changes)}</p>
        <p class="count">Words that were <del>taken out</del> are struck through, words that were <ins>put in</ins> are underlined.</p>
      </header>
      {changes.map((change) => <Change key={change.text.documentId} change={change} />)}
    </NetworkPage>,
  );
}
