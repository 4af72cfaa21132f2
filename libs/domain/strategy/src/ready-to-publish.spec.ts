import { readyToPublish, type TextFacts } from './ready-to-publish.js';

const text = (documentId: string, given: Partial<TextFacts> = {}): TextFacts => ({
  documentId, kind: documentId === 'goal' || documentId === 'definition' ? documentId : 'ask', title: `About ${documentId}`, status: 'agreed', agreedHash: `hash of ${documentId}`, ...given,
});
const draft = (id: string, given: Partial<TextFacts> = {}) => text(id, { status: 'drafting', agreedHash: null, ...given });
const ALL = [text('goal'), text('definition'), text('one'), text('two', { status: 'published' })];
const hashes = (...ids: string[]) => new Map(ids.map((id) => [id.split(' ')[0]!, `hash of ${id}`]));
const blocking = (...args: Parameters<typeof readyToPublish>) => readyToPublish(...args).obstacles.filter((obstacle) => obstacle.blocking).map((obstacle) => obstacle.sentence);

describe('the next edition', () => {
  test('[A9] holds every agreed text, in the order given', () => {
    expect(readyToPublish(ALL, null)).toEqual({ ready: true, included: ALL, obstacles: [] });
  });

  test('[A9] [A11] leaves out what is not agreed, and says why', () => {
    const { ready, included, obstacles } = readyToPublish([text('goal'), draft('definition'), text('one'), draft('two', { status: 'under_ballot' }), draft('three', { status: 'not_agreed' }), draft('four')], null);
    expect([ready, included.map((one) => one.documentId)]).toEqual([true, ['goal', 'one']]);
    expect(obstacles.map(({ documentId, sentence, blocking: blocks }) => [documentId, sentence.split('.')[0], blocks])).toEqual([
      ['definition', 'The definition is still a draft and will be left out', false],
      ['two', '“About two” is still being decided and will be left out', false],
      ['three', '“About three” was not agreed and will be left out', false],
      ['four', '“About four” is still a draft and will be left out', false],
    ]);
  });

  test('[A9] [A11] holds the agreed wording while a newer one is under ballot', () => {
    const { included, obstacles } = readyToPublish([text('goal'), text('one', { status: 'under_ballot' })], null);
    expect(included.map((one) => one.documentId)).toEqual(['goal', 'one']);
    expect(obstacles).toEqual([{ documentId: 'one', sentence: '“About one” goes out as it was agreed; a newer wording is still being decided.', blocking: false }]);
  });

  test('[A9] passes over retired asks in silence', () => {
    expect(readyToPublish([...ALL, text('old', { status: 'retired' })], null)).toEqual({ ready: true, included: ALL, obstacles: [] });
  });

  test('[A10] needs an agreed goal', () => {
    expect(readyToPublish([draft('goal'), text('one')], null)).toMatchObject({ ready: false, obstacles: [{ documentId: 'goal', blocking: true, sentence: expect.stringMatching(/^The goal is not agreed/) }] });
    expect(readyToPublish([text('one')], null)).toMatchObject({ ready: false, obstacles: [{ documentId: null, blocking: true }] });
  });

  test('[A10] needs an agreed ask', () => {
    expect(blocking([text('goal'), text('definition'), draft('one'), text('old', { status: 'retired' })], null)).toEqual(['No ask is agreed yet. An edition needs at least one.']);
  });

  test('[A12] holds of the agreed texts those that are chosen, and says nothing of the others', () => {
    const { ready, included, obstacles } = readyToPublish([...ALL, text('three', { status: 'under_ballot' })], null, new Set(['goal', 'one']));
    expect([ready, included.map((one) => one.documentId), obstacles]).toEqual([true, ['goal', 'one'], []]);
  });

  test('[A12] choosing does not let in what is not agreed', () => {
    const { included, obstacles } = readyToPublish([text('goal'), text('one'), draft('two')], null, new Set(['goal', 'one', 'two']));
    expect([included.map((one) => one.documentId), obstacles.map((one) => one.documentId)]).toEqual([['goal', 'one'], ['two']]);
  });

  test('[A12] the goal cannot be left out, nor every ask', () => {
    expect(readyToPublish(ALL, null, new Set(['definition']))).toMatchObject({
      ready: false, obstacles: [{ documentId: 'goal', sentence: 'The goal cannot be left out: an edition begins with it.', blocking: true }, { documentId: null, sentence: 'Choose at least one ask.', blocking: true }],
    });
  });

  test('[A10] [A12] what is chosen is compared with the last edition, not what could have been', () => {
    expect(readyToPublish(ALL, hashes('goal', 'one'), new Set(['goal', 'one']))).toMatchObject({ ready: false, obstacles: [{ sentence: expect.stringMatching(/^Nothing has been agreed/) }] });
    expect(readyToPublish(ALL, hashes('goal', 'definition', 'one', 'two'), new Set(['goal', 'one'])).ready).toBe(true);
  });

  test.each([
    ['the same texts', hashes('goal', 'definition', 'one', 'two'), 1],
    ['another wording of one', hashes('goal', 'definition', 'one', 'two as it was'), 0],
    ['one text fewer', hashes('goal', 'definition', 'one'), 0],
    ['one text more', hashes('goal', 'definition', 'one', 'two', 'three'), 0],
    ['no edition before', null, 0],
  ])('[A10] against %s', (_, previous, count) => {
    expect(blocking(ALL, previous)).toHaveLength(count);
  });

  test('[A10] the same texts with a new signature under one of them', () => {
    const same = hashes('goal', 'definition', 'one', 'two');
    expect(readyToPublish(ALL, same, null, new Set(['one'])).ready).toBe(true);
    expect(blocking(ALL, same, null, new Set(['elsewhere']))).toEqual(['Nothing has been agreed since the last edition, and nobody has signed, so a new one would say the same.']);
  });

  test('[A10] two texts of the same words are two texts', () => {
    const twins = [text('goal', { agreedHash: 'same' }), text('one', { agreedHash: 'same' })];
    expect(blocking(twins, new Map([['goal', 'same'], ['one', 'same']]))).toHaveLength(1);
    expect(blocking(twins, new Map([['goal', 'same'], ['two', 'same']]))).toHaveLength(0);
  });
});
