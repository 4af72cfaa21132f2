import fc from 'fast-check';
import * as Y from 'yjs';
import type { DocJson } from './json.js';
import { toText } from './plain-blocks.js';
import { homeOf, strayPassages, type StrayPassage, type TextRecords } from './stray.js';
import { FRAGMENT_NAME } from './version.js';
import { applyJson, toJson } from './ydoc.js';

const words = (value: string, type = 'paragraph'): DocJson => ({ type, ...(type === 'heading' ? { attrs: { level: 2 } } : {}), content: value === '' ? [] : [{ type: 'text', text: value }] });
const doc = (...content: DocJson[]): DocJson => ({ type: 'doc', content });
const list = (...items: string[]): DocJson => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [words(item)] })) });
const table = (...rows: string[][]): DocJson => ({ type: 'table', attrs: { headerRow: true }, content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [words(cell)] })) })) });

const [BASE, REMOVER, AUTHOR] = [1, 2, 3];

/** One person types into a text, another gives it another form without having seen that; answers what is left and what was lost. */
function meeting(before: DocJson, after: DocJson, type: (live: Y.XmlText[]) => void): { text: string; live: Y.Doc; passages: StrayPassage[]; records: TextRecords } {
  const base = new Y.Doc({ gc: false });
  base.clientID = BASE;
  applyJson(base, before);
  const start = Y.encodeStateAsUpdate(base);
  const fork = (clientID: number): Y.Doc => {
    const copy = new Y.Doc({ gc: false });
    copy.clientID = clientID;
    Y.applyUpdate(copy, start);
    return copy;
  };
  const [remover, author] = [fork(REMOVER), fork(AUTHOR)];
  const unwanted: { client: number; clock: number; length: number }[] = [];
  const known = Y.encodeStateVector(author);
  applyJson(remover, after);
  type(textsOf(author));
  const removed = Y.createDeleteSetFromStructStore(remover.store);
  const went = Y.createDeleteSetFromStructStore(author.store);
  for (const { clock, len } of went.clients.get(BASE) ?? []) unwanted.push({ client: BASE, clock, length: len });
  Y.applyUpdate(remover, Y.encodeStateAsUpdate(author, known));
  const records: TextRecords = {
    broughtBy: (client) => [BASE, REMOVER, AUTHOR].includes(client) ? client : null,
    removedBy: (client, clock) => (Y.isDeleted(removed, Y.createID(client, clock)) ? 2 : Y.isDeleted(went, Y.createID(client, clock)) ? 3 : null),
  };
  const alive = new Y.Doc();
  Y.applyUpdate(alive, Y.encodeStateAsUpdate(remover));
  const gone = Y.createDeleteSetFromStructStore(remover.store).clients.get(AUTHOR) ?? [];
  // What the author took away of their own words is nobody's loss, and comes as a deletion of theirs.
  const own = (clock: number) => Y.isDeleted(went, Y.createID(AUTHOR, clock));
  const lost = gone.flatMap(({ clock, len }) => Array.from({ length: len }, (_, at) => clock + at)).filter((clock) => !own(clock)).map((clock) => ({ client: AUTHOR, clock, length: 1 }));
  const passages = strayPassages(remover, lost, records, unwanted);
  return { text: toText(toJson(alive)), live: alive, passages, records };
}

function textsOf(ydoc: Y.Doc): Y.XmlText[] {
  const found: Y.XmlText[] = [];
  const visit = (node: unknown): void => {
    if (node instanceof Y.XmlText) found.push(node);
    else if (node instanceof Y.XmlElement) node.toArray().forEach(visit);
  };
  ydoc.getXmlFragment(FRAGMENT_NAME).toArray().forEach(visit);
  return found;
}

/** Puts back what has a place, and answers the text then with what has none. */
function lookedAfter(met: ReturnType<typeof meeting>): { text: string; offered: string[] } {
  const offered: string[] = [];
  for (const passage of met.passages) {
    const home = homeOf(met.live, passage, met.records);
    if (home) home.type.insert(home.index, passage.words);
    else offered.push(passage.words);
  }
  return { text: toText(toJson(met.live)), offered };
}

test('[C14.2] words typed into a paragraph that became a heading stand in the heading', () => {
  const met = meeting(doc(words('One desk for early warning.'), words('More.')), doc(words('One desk for early warning.', 'heading'), words('More.')), ([first]) => first!.insert(8, ' in Brussels'));
  expect(met.text).not.toContain('Brussels');
  expect(lookedAfter(met)).toEqual({ text: 'One desk in Brussels for early warning.\n\nMore.', offered: [] });
});

test('[C14.2] words typed into an item that was taken out of its list stand where the item stands', () => {
  const met = meeting(doc(list('Money for three years', 'Staff')), doc(words('Money for three years'), list('Staff')), ([first]) => first!.insert(first!.length, ', not one'));
  expect(lookedAfter(met)).toMatchObject({ text: expect.stringContaining('Money for three years, not one'), offered: [] });
});

test('[C14.2] several passages in one block find their places, in any order, and the second one beside the first', () => {
  const met = meeting(doc(words('alpha beta gamma delta')), doc(words('alpha beta gamma delta', 'heading')), ([only]) => {
    only!.insert(22, ' end');
    only!.insert(0, 'start ');
    only!.insert(12, 'mid ');
  });
  expect(lookedAfter(met)).toEqual({ text: 'start alpha mid beta gamma delta end', offered: [] });
});

test('[C14.5] a sentence written anew where its paragraph was removed is offered in one piece, without what it took the place of', () => {
  const met = meeting(doc(words('Beta is new.'), words('Stays.')), doc(words('Stays.')), ([first]) => {
    first!.insert(0, 'XTHREE ');
    // As an editor sends a line that was selected and typed over: what both have in common stays.
    first!.delete(1, first!.length - 1);
    first!.insert(1, 'FOUR instead');
  });
  expect(met.passages).toMatchObject([{ words: 'XFOUR instead', before: '', after: '' }]);
  expect(lookedAfter(met).offered).toEqual(['XFOUR instead']);
});

test('[C14.5] it stands beside what its author left, and has no place in a copy of all that it took the place of', () => {
  const heading = doc(words('One desk of ten for early warning.', 'heading'));
  const part = meeting(doc(words('One desk of ten for early warning.')), heading, ([only]) => {
    only!.delete(8, 7);
    only!.insert(8, ' in Brussels');
  });
  expect(part.passages).toMatchObject([{ words: ' in Brussels', before: 'One desk', after: ' for early warning.' }]);
  expect(lookedAfter(part)).toEqual({ text: 'One desk of ten in Brussels for early warning.', offered: [] });
  const whole = meeting(doc(words('One desk of ten for early warning.')), heading, ([only]) => {
    only!.delete(0, only!.length);
    only!.insert(0, 'Nothing of the kind');
  });
  expect(lookedAfter(whole)).toEqual({ text: 'One desk of ten for early warning.', offered: ['Nothing of the kind'] });
});

test('[C14.3] words in a row that was deleted have no place, also when another cell says the same', () => {
  const met = meeting(doc(table(['Who', 'Yes'], ['Budget', 'Yes'])), doc(table(['Who', 'Yes'])), (texts) => texts[3]!.insert(3, ', if asked'));
  expect(lookedAfter(met).offered).toEqual([', if asked']);
  expect(met.passages).toEqual([expect.objectContaining({ before: 'Yes', after: '', goneAt: 2 })]);
});

test('[C14.3] where two new places fit alike, people decide', () => {
  const met = meeting(doc(words('The same sentence.')), doc(words('The same sentence.', 'heading'), words('Between'), words('The same sentence.', 'heading')), ([only]) => only!.insert(8, ' old'));
  expect(lookedAfter(met).offered).toEqual([' old']);
});

test('[C14.3] an empty paragraph tells nothing about where its words belong', () => {
  const met = meeting(doc(words(''), words('Stays')), doc(words('Stays')), (texts) => (texts[0] ?? new Y.XmlText()).insert(0, 'Hello'));
  const { text, offered } = lookedAfter(met);
  expect(`${text} ${offered.join(' ')}`).toContain('Hello');
});

const phrase = fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,7}){0,5}$/);
test('[C14.4] whatever is typed where, and whatever becomes of the blocks: every word is in the text or offered, once', () => {
  fc.assert(fc.property(
    fc.array(phrase, { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom('stays', 'heading', 'goes', 'item'), { minLength: 6, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(40)), { minLength: 1, maxLength: 5 }),
    (texts, fates, typed) => {
      const after = texts.flatMap((value, at) => (fates[at] === 'goes' ? [] : [fates[at] === 'item' ? list(value) : words(value, fates[at] === 'heading' ? 'heading' : 'paragraph')]));
      const marks = typed.map((_, at) => `TYPED${at}X`);
      const met = meeting(doc(...texts.map((value) => words(value))), doc(...(after.length > 0 ? after : [words('')])), (live) => {
        typed.forEach(([block, offset], at) => {
          const text = live[block % live.length]!;
          // Between the letters of what was typed before, too, would make one mark two.
          const free = [...Array(text.length + 1).keys()].filter((index) => !/[A-Z0-9]$/.test(text.toString().slice(0, index)) || !/^[A-Z0-9]/.test(text.toString().slice(index)));
          text.insert(free[offset % free.length]!, marks[at]!);
        });
      });
      const { text, offered } = lookedAfter(met);
      const all = `${text}\n${offered.join('\n')}`;
      for (const mark of marks) expect(all.split(mark)).toHaveLength(2);
    },
  ), { numRuns: 300, seed: 14 });
});
