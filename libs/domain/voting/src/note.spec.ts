import { writeNote } from './note.js';

test('[D2.7] a note of an organisation is changed from what one has seen', () => {
  expect(writeNote(' Ask the board. ', 0, null)).toEqual({ ok: true, value: { body: 'Ask the board.', revision: 1 } });
  expect(writeNote('', 3, { revision: 3, by: 'Jo' })).toEqual({ ok: true, value: { body: '', revision: 4 } });
  expect(writeNote('Mine', 2, { revision: 3, by: 'Jo Brandt' })).toMatchObject({ code: 'CHANGED', message: expect.stringContaining('Jo Brandt') });
  expect(writeNote('x'.repeat(5_001), 0, null)).toMatchObject({ code: 'INVALID', field: 'body' });
});
