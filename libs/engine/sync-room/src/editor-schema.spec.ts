import { applyJson, collabRules, isAllowedValue, toJson } from '@northstar/engine-editor-schema';
import type { DocJson } from '@northstar/engine-editor-schema';
import { Random, TestHub } from './testing/index.js';

const MARKS = [{ type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }, { type: 'link', attrs: { href: 'https://example.org/a?b=[c]' } }];

/** A document as an editor holds it. */
function anyBlocks(random: Random, depth = 0): DocJson[] {
  return Array.from({ length: 1 + random.below(3) }, () => anyBlock(random, depth));
}

function anyBlock(random: Random, depth: number): DocJson {
  const kind = random.pick(depth > 2 ? ['paragraph'] : ['paragraph', 'paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule']);
  switch (kind) {
    case 'heading': return { type: kind, attrs: { level: 1 + random.below(3) }, content: anyText(random) };
    case 'bulletList': case 'orderedList':
      return { type: kind, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: anyText(random) }, ...anyBlocks(random, depth + 2)] }] };
    case 'blockquote': return { type: kind, content: anyBlocks(random, depth + 1) };
    case 'horizontalRule': return { type: kind };
    default: return { type: 'paragraph', content: anyText(random) };
  }
}

function anyText(random: Random): DocJson[] {
  return Array.from({ length: random.below(4) }, () => (random.chance(0.15) ? { type: 'hardBreak' } : {
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
    await room.settle();
    if (room.refusals.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(room.refusals.map(({ refusal }) => refusal))}`);
    const texts = people.map((person) => JSON.stringify(toJson(person.doc)));
    expect([seed, ...texts]).toEqual([seed, texts[0], texts[0], texts[0]]);
    room.destroy();
  }
}, 60_000);
