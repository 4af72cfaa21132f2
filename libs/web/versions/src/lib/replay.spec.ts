import { aBlock } from '../testing/a-history.js';
import { momentsOf, prepare, stretchesAt, versionAt } from './replay.js';

const block = aBlock([['We ', 0, -1], ['should ', 0, 2], ['must ', 2, -1], ['act', 1, -1], ['.', 3, -1]], { from: 0, until: 4 });
const said = (frame: number, marks: boolean): string => stretchesAt(block, frame, marks).map(({ text, kind }) => (kind === 'there' ? text : kind === 'came' ? `+${text}` : `-${text}`)).join('|');

describe('[V4] a block at a moment', () => {
  test.each([[0, 'We should '], [1, 'We should act'], [2, 'We must act'], [3, 'We must act.']])('frame %i, as it stood', (frame, text) => expect(said(frame, false)).toBe(text));
  test.each([[1, 'We should |+act'], [2, 'We |-should |+must |act'], [3, 'We must act|+.'], [4, '-We must act.']])('frame %i, with what the step changed', (frame, text) => expect(said(frame, true)).toBe(text));

  test('is drawn anew when, and only when, something about it changes', () => {
    const [prepared] = prepare([aBlock([['a', 2, -1], ['b', 5, 9]], { from: 2, until: null })]);
    const versions = Array.from({ length: 12 }, (_, frame) => versionAt(prepared!, frame, true));
    expect(versions.slice(0, 2)).toEqual([null, null]);
    expect(new Set(versions.slice(3, 5)).size).toBe(1);
    expect(new Set(versions).size).toBe(7);
    expect(versions[10]).toBe(versions[11]);
  });

  test('formatting holds from where it begins to where it ends, while it is there', () => {
    const bold = aBlock([['one ', 0, -1], ['+bold', 1, 2], ['two', 0, -1], ['-bold', 1, 2], [' three', 0, -1]]);
    expect([0, 1, 2].map((frame) => stretchesAt(bold, frame, false).filter((stretch) => stretch.bold).map(({ text }) => text))).toEqual([[], ['two'], []]);
  });
});

test('[V4] moments are versions, the step after a restore began, and the largest changes', () => {
  const frames = [200, 5, 400, 3, 90].map((inserted) => ({ __typename: 'HistoryFrame' as const, at: '2026-03-01T10:00:00.000Z', writer: 0, inserted, deleted: 0 }));
  const moments = [{ __typename: 'HistoryMoment' as const, frame: 0, number: 1, kind: 'NAMED' as const, name: 'First' }, { __typename: 'HistoryMoment' as const, frame: 2, number: 2, kind: 'BEFORE_RESTORE' as const, name: null }];
  expect(momentsOf({ frames, moments }).map(({ frame, kind }) => [frame, kind])).toEqual([[0, 'NAMED'], [2, 'BIG'], [3, 'RESTORED']]);
});
