import { type Block, changeLog, diffBlocks, wordCounts, withMoves } from './index.js';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const h = (text: string): Block => ({ type: 'heading', level: 2, runs: [{ text }] });

describe('what moved', () => {
  const before = [p('The fund pays for ten years.'), p('Embassies report each spring.'), p('A judge decides who reads it.')];

  test('[T8] a paragraph that stands elsewhere has moved: both ends carry one number, and no word counts', () => {
    const blocks = withMoves(diffBlocks(before, [before[1]!, before[2]!, before[0]!]));
    expect(blocks.map(({ change, segments }) => [change, segments[0]!.move])).toEqual([['deleted', 0], ['same', undefined], ['same', undefined], ['inserted', 0]]);
    expect(wordCounts(blocks)).toEqual({ inserted: 0, deleted: 0 });
  });

  test('[T8] a sentence that moves into another paragraph is found; three words are not', () => {
    const long = 'We will write to the minister every spring and wait.';
    const blocks = withMoves(diffBlocks([p(`${long} The fund pays for ten years.`), p('Other words that stay here for good.')], [p(long), p('Other words that stay here for good. The fund pays for ten years.')]));
    expect(blocks.flatMap(({ segments }) => segments.filter(({ move }) => move !== undefined).map(({ kind, text }) => `${kind}${text}`))).toEqual(['deleted The fund pays for ten years.', 'inserted The fund pays for ten years.']);
    const few = withMoves(diffBlocks([p('Only three words.'), p('Stays.')], [p('Stays.'), p('Only three words.')]));
    expect(few.flatMap(({ segments }) => segments).every(({ move }) => move === undefined)).toBe(true);
  });

  test('[T9] by character only letters differ that do; blocks are the same as by word', () => {
    const shown = (grain: 'word' | 'character') => diffBlocks([p('It warns governments in time.')], [p('It warned governments in time.')], grain)[0]!.segments.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'inserted' ? '+' : '-'}${text}`));
    expect(shown('word')).toEqual(['It ', '-warns', '+warned', ' governments in time.']);
    expect(shown('character')).toEqual(['It warn', '-s', '+ed', ' governments in time.']);
  });
});

test('[T10] the log of changes says who changed how many sentences where', () => {
  const blocks = withMoves(diffBlocks(
    [h('Goal'), p('One stays as it is here. Two is reworded. Three will go.'), h('Funding'), p('The fund pays for ten years.'), p('A second paragraph.'), h('Form'), p('Old words with bold in them.')],
    [h('Goal'), p('One stays as it is here. Two was reworded. Four is quite new.'), h('Funding'), p('A second paragraph.'), p('The fund pays for ten years.'), h('Form'), { type: 'paragraph', runs: [{ text: 'Old words with ' }, { text: 'bold', bold: true }, { text: ' in them.' }] }],
  ));
  const attributed = blocks.map((block) => ({ ...block, segments: block.segments.map((segment) => ({ ...segment, organisationId: segment.kind === 'inserted' || segment.kind === 'deleted' ? 'lantern' : null })) }));
  expect(changeLog(attributed)).toEqual([
    { organisationId: 'lantern', heading: 'Goal', added: 0, removed: 0, reworded: 2, moved: 0, formatted: 0 },
    { organisationId: 'lantern', heading: 'Funding', added: 0, removed: 0, reworded: 0, moved: 1, formatted: 0 },
    { organisationId: null, heading: 'Form', added: 0, removed: 0, reworded: 0, moved: 0, formatted: 1 },
  ]);
  const two = diffBlocks([h('Goal'), p('One.')], [h('Goal'), p('One.'), p('Two is new. Three is, too.')]).map((block) => ({ ...block, segments: block.segments.map((segment) => ({ ...segment, organisationId: 'row' })) }));
  expect(changeLog(two)).toEqual([{ organisationId: 'row', heading: 'Goal', added: 2, removed: 0, reworded: 0, moved: 0, formatted: 0 }]);
});
