import { applyJson, collabRules, isAllowedValue, toJson } from '@northstar/engine-editor-schema';
import type { DocJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { Random, TestHub } from './testing/index.js';

const MARKS = [{ type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }, { type: 'needsSource' }, { type: 'link', attrs: { href: 'https://example.org/a?b=[c]' } }];

/** A document as an editor holds it. */
function anyBlocks(random: Random, depth = 0): DocJson[] {
  return Array.from({ length: 1 + random.below(3) }, () => anyBlock(random, depth));
}

function anyBlock(random: Random, depth: number): DocJson {
  const kind = random.pick(depth > 2 ? ['paragraph'] : ['paragraph', 'paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule', 'taskList', 'table']);
  switch (kind) {
    case 'heading': return { type: kind, attrs: { level: 1 + random.below(3) }, content: anyText(random) };
    case 'bulletList': case 'orderedList':
      return { type: kind, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: anyText(random) }, ...anyBlocks(random, depth + 2)] }] };
    case 'taskList': return { type: kind, content: [{ type: 'taskItem', attrs: { checked: random.chance(0.5) }, content: [{ type: 'paragraph', content: anyText(random) }] }] };
    case 'table': {
      const width = 1 + random.below(3);
      const cell = (): DocJson => ({ type: 'tableCell', content: [{ type: 'paragraph', content: anyText(random) }] });
      return { type: kind, attrs: { headerRow: random.chance(0.5) }, content: Array.from({ length: 1 + random.below(3) }, () => ({ type: 'tableRow', content: Array.from({ length: width }, cell) })) };
    }
    case 'blockquote': return { type: kind, content: anyBlocks(random, depth + 1) };
    case 'horizontalRule': return { type: kind };
    default: return { type: 'paragraph', content: anyText(random) };
  }
}

function anyText(random: Random): DocJson[] {
  return Array.from({ length: random.below(4) }, () => (random.chance(0.15) ? random.pick<DocJson>([
    { type: 'hardBreak' }, { type: 'footnote', content: [{ type: 'text', text: 'As of March.' }] },
    { type: 'citation', attrs: { id: `s${random.below(3)}`, title: 'A study', date: '2024', href: 'https://example.org/' } },
  ]) : {
    type: 'text', text: random.pick(['Mass ', 'atrocities ', 'are preventable', ' – ', 'früh ', '👩‍🚒']), marks: MARKS.filter(() => random.chance(0.2)),
  })) as DocJson[];
}

/** The same document with one block replaced, added, moved or removed: what commands of an editor do. */
function edited(json: DocJson, random: Random): DocJson {
  const content = [...(json.content ?? [])];
  const at = random.below(content.length + 1);
  const kind = random.below(5);
  if (kind < 2 || content.length === 0) content.splice(at, random.below(2), anyBlock(random, 0));
  else if (kind === 2) content.splice(at, 1);
  else if (kind === 3) content.push(...content.splice(at, 1));
  else {
    const block = content[at % content.length]!;
    content[at % content.length] = { ...block, type: block.type === 'paragraph' ? 'heading' : block.type, attrs: block.type === 'paragraph' || block.type === 'heading' ? { level: 1 + random.below(3) } : block.attrs, content: block.content };
  }
  return { ...json, content };
}

test('[C5.15] nothing that the real editor writes is refused, through its real binding and under its real rules', async () => {
  const first = Number(process.env['FUZZ_FROM'] ?? Date.now() % 1_000_000);
  for (let seed = first; seed < first + 15; seed++) {
    const random = new Random(seed);
    const room = new TestHub({ rules: { ...collabRules, isAllowedValue } });
    const people = [await room.joined('ann'), await room.joined('bob'), await room.joined('cat')];
    for (let step = 0; step < 40; step++) {
      const person = random.pick(people);
      if (random.chance(0.1)) person.disconnect();
      applyJson(person.doc, edited(toJson(person.doc), random));
      if (random.chance(0.4)) await room.settle();
      if (!person.wire) person.connect();
    }
    await room.settle();
    // What was being gathered is stored.
    room.time.advance(10);
    await room.settle();
    if (room.refusals.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(room.refusals.map(({ refusal }) => refusal))}`);
    const texts = people.map((person) => JSON.stringify(toJson(person.doc)));
    expect([seed, ...texts]).toEqual([seed, texts[0], texts[0], texts[0]]);
    room.destroy();
  }
}, 60_000);

test('[C12.1] an editor from before tables, tasks, footnotes and sources may read a text, is told why, and cannot damage it', async () => {
  const room = new TestHub({ rules: { ...collabRules, isAllowedValue } });
  const old = await room.joined('old', { clientSchemaVersion: 1 });
  const current = await room.joined('current', { clientSchemaVersion: 2 });
  expect([old.welcome?.mode, old.welcome?.reason === '', current.welcome?.mode]).toEqual(['read', false, 'edit']);
  applyJson(current.doc, { type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'cell' }] }] }] }] }] });
  await room.settle();
  // What an editor does that does not know a node: it takes it out.
  applyJson(old.doc, { type: 'doc', content: [{ type: 'paragraph' }] });
  await room.settle();
  expect([old.closedFor, toJson(current.doc).content![0]!.type]).toEqual(['forbidden', 'table']);
  room.destroy();
});

test('[C5] a hand-made update with a wrong attribute or a wrong nesting is refused and changes nothing', async () => {
  for (const wrong of [
    { type: 'citation', attrs: { href: 'javascript:alert(1)' } }, { type: 'taskItem', attrs: { checked: 'yes' } }, { type: 'table', attrs: { onclick: 'x' } }, { type: 'tableRow' },
  ]) {
    const room = new TestHub({ rules: { ...collabRules, isAllowedValue } });
    const eve = await room.joined('eve');
    const ann = await room.joined('ann');
    const element = new Y.XmlElement(wrong.type);
    for (const [name, value] of Object.entries(wrong.attrs ?? {})) element.setAttribute(name, value as never);
    const paragraph = new Y.XmlElement('paragraph');
    const list = new Y.XmlElement('taskList');
    eve.doc.transact(() => {
      const root = eve.doc.getXmlFragment('content');
      if (wrong.type === 'citation') { paragraph.insert(0, [element]); root.insert(0, [paragraph]); }
      else if (wrong.type === 'taskItem') { list.insert(0, [element]); root.insert(0, [list]); }
      else root.insert(0, [element]);
    });
    await room.settle();
    expect([wrong.type, room.refusals.length, ann.doc.getXmlFragment('content').length]).toEqual([wrong.type, 1, 0]);
    room.destroy();
  }
});
