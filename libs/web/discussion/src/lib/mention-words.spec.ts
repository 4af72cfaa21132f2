import { nameBeingTyped, nameFor, toBody, toWritten } from './mention-words.js';

const ANA = 'person:0b0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f60';
const QUAY = 'organisation:1c0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f61';

describe('names in comments [T2]', () => {
  test('what is sent refers, what is edited reads, and one comes from the other', () => {
    const body = `@[${ANA}] of @[${QUAY}], see @[${ANA}].`;
    const mentions = [{ __typename: 'Mention' as const, ref: ANA, name: 'Ana Quill', left: false, me: false }, { __typename: 'Mention' as const, ref: QUAY, name: 'Ana', left: false, me: false }];
    const written = toWritten(body, mentions);
    expect(written.words).toBe('@Ana Quill of @Ana, see @Ana Quill.');
    expect(toBody(written)).toBe(body);
    expect(toBody({ ...written, words: 'Ana Quill, not @Anna' })).toBe('Ana Quill, not @Anna');
  });

  test('two people of one name are told apart by their organisation', () => {
    expect(nameFor({ '@Ana Quill': ANA }, 'Ana Quill', 'Harbour Watch', 'person:other')).toBe('@Ana Quill (Harbour Watch)');
    expect(nameFor({ '@Ana Quill': ANA }, 'Ana Quill', 'Harbour Watch', ANA)).toBe('@Ana Quill');
  });

  test.each([['@', ''], ['Ask @Ana Qu', 'Ana Qu'], ['(@h', 'h'], ['mail@example', null], ['@Ana of the other one', null], ['no', null]])('in %j the name being typed is %j', (words, typed) => {
    expect(nameBeingTyped(words, words.length)?.typed ?? null).toBe(typed);
  });
});
