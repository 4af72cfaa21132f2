/** @jsxImportSource preact */
import type { RecordFile, Report } from '@northstar/domain-record';
import { storyOf } from '../form/record-story.js';
import { day, fingerprint } from '../form/words.js';
import { pageHtml } from './layout.js';
import { NetworkPage } from './network-page.js';
import type { Shown } from './page.js';
import { editionPath, recordPath } from './paths.js';

export interface RecordShown {
  file: RecordFile;
  /** What the program that anybody can run says of it. */
  report: Report;
  /** SHA-256 of that program; null while it is not there to be downloaded. */
  verifier: string | null;
}

function HowToVerify({ file, verifier, download, slug, number }: { file: RecordFile; verifier: string | null; download: string; slug: string; number: number }) {
  const name = `${slug}-edition-${number}-record.json`;
  return (
    <section aria-labelledby="check">
      <h2 id="check">Check it yourself</h2>
      <ol>
        <li>Download <a href={download} download={name}>the record behind this edition</a>.</li>
        {verifier !== null && <li>Download <a href="/p/assets/verify.mjs" download="verify.mjs">the program that verifies it</a>, one file that you can read. Its fingerprint (SHA-256): <code class="hash">{fingerprint(verifier)}</code></li>}
        <li>Run <code>node verify.mjs {name} --head {file.head.sequence}:{file.head.hash.slice(0, 8)}</code> with Node 20 or later. It needs no server and no network.</li>
      </ol>
      <p>From a checkout of Northstar, <code>npm run verify -- {name}</code> does the same. How the record is written down is described there, so that you can also write a program of your own.</p>
    </section>
  );
}

/** The decisions behind an edition, in plain words, and how anybody checks them. */
export function recordPage({ publication, site }: Shown, { file, report, verifier }: RecordShown): string {
  const { network, number, title } = publication;
  const story = storyOf(file, publication);
  const sealed = file.entries.filter(({ event }) => event === null).length;
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={recordPath(network.slug, number)} title={`How edition ${number} was decided`} description={`The record of decisions behind ${title}, and how to check it.`}>
      <p class="back"><a href={editionPath(network.slug, number)}><span aria-hidden="true">← </span>{title}</a></p>
      <header class="title">
        <p class="kicker">The record of decisions&nbsp;· Edition {number}</p>
        <h1>How it was decided</h1>
        <p class="lead">Each decision is an entry that carries the fingerprint of the one before, so that nothing can be changed, removed or put in between without being found.</p>
      </header>
      <dl class="reference">
        <dt>The record ends here with entry {file.head.sequence}, and the fingerprint (SHA-256)</dt>
        <dd><code class="hash">{fingerprint(file.head.hash)}</code></dd>
      </dl>
      <section aria-labelledby="happened">
        <h2 id="happened">What happened</h2>
        <ol class="steps">
          {story.map(({ sequence, at, words }) => <li key={sequence}><p><time dateTime={at.toISOString()}>{day(at)}</time><span class="by">&nbsp;· entry {sequence}</span></p><p>{words}</p></li>)}
        </ol>
        {sealed > 0 && <p class="how">{sealed === 1 ? 'One entry is' : `${sealed} entries are`} sealed here: what the network keeps to itself, such as other ballots and answers that were changed before the close. That they are there, and that nobody changed them since, can be checked.</p>}
      </section>
      <section aria-labelledby="verified">
        <h2 id="verified">What the check says</h2>
        {report.ok
          ? <ul>{[...report.verified, ...report.remarks].map((words) => <li key={words}>{words}</li>)}</ul>
          : <p class="notice">The record is not in order. {report.sentence}</p>}
      </section>
      <HowToVerify file={file} verifier={verifier} download={`${editionPath(network.slug, number)}/record.json`} slug={network.slug} number={number} />
    </NetworkPage>,
  );
}
