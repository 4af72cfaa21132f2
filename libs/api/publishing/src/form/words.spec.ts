import type { PublicText } from './publication.js';
import { behindText } from './words.js';

const text = (given: Partial<PublicText>): PublicText => ({
  documentId: 'goal', title: 'Our goal', language: null, direction: 'ltr', hash: 'ab', content: { type: 'doc', content: [] }, decision: { ballotNumber: 3, closedAt: '2026-03-02T16:00:00.000Z', headline: 'Carried.', rule: 'Carried if more than half say yes.' }, signed: false, named: [], ...given,
});
const named = [{ organisationId: 'h', name: 'Harbour Watch', reservation: null }, { organisationId: 'o', name: 'Orchard Street', reservation: null }];

test('who stands behind a text is said by its signatures, or by its ballot', () => {
  expect(behindText(text({ named }))).toBe('Supported by 2 organisations');
  expect(behindText(text({ named, signed: true }))).toBe('Signed by 2 organisations');
});

test('[D8.1] under a text that was agreed in secret no support of nobody is claimed, and signatures stand as ever', () => {
  const decision = { ...text({}).decision, secret: true as const };
  expect(behindText(text({ decision }))).toBe('Agreed in a secret ballot: who supported it is known to nobody');
  expect(behindText(text({ decision, named, signed: true }))).toBe('Signed by 2 organisations');
});
