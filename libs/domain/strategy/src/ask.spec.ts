import fc from 'fast-check';
import { ADDRESSEE_KINDS, checkAsk, checkStrategyTitle, DEFAULT_THEMES, moveAsk, type AskDetails } from './ask.js';

const details = (given: Partial<AskDetails> = {}): AskDetails => ({
  title: 'Report to Parliament every year', addresseeKind: 'minister', addressee: 'Minister for Human Rights', theme: 'Parliament and oversight', leadOrganisationId: null, ...given,
});

describe('an ask', () => {
  test('[A7] keeps what is right and tidies its lines', () => {
    expect(checkAsk(details())).toEqual({ ok: true, value: details() });
    expect(checkAsk(details({ title: '  Report\n to \t Parliament ', theme: ' Our\u0000own ' }))).toMatchObject({ ok: true, value: { title: 'Report to Parliament', theme: 'Our own' } });
    expect(checkAsk(details({ title: 'Cafe\u0301' }))).toMatchObject({ value: { title: 'Caf\u00e9' } });
  });

  test.each<[Partial<AskDetails>, string]>([
    [{ title: ' ' }, 'title'], [{ title: 't'.repeat(141) }, 'title'], [{ addressee: '\n' }, 'addressee'], [{ addressee: 'a'.repeat(141) }, 'addressee'],
    [{ theme: '' }, 'theme'], [{ theme: 't'.repeat(81) }, 'theme'], [{ addresseeKind: 'king' as never }, 'addresseeKind'],
  ])('[A7] %j is refused', (given, field) => {
    expect(checkAsk(details(given))).toMatchObject({ ok: false, code: 'INVALID', field });
  });

  test('[A7] at the limits', () => {
    expect(checkAsk(details({ title: 't'.repeat(140), addressee: 'a'.repeat(140), theme: 't'.repeat(80) })).ok).toBe(true);
    for (const addresseeKind of ADDRESSEE_KINDS) expect(checkAsk(details({ addresseeKind })).ok).toBe(true);
    for (const theme of DEFAULT_THEMES) expect(checkAsk(details({ theme }))).toMatchObject({ ok: true, value: { theme } });
  });

  test('[A7] a strategy has a title of the same kind', () => {
    expect(checkStrategyTitle('  Before  it begins ')).toEqual({ ok: true, value: 'Before it begins' });
    expect([checkStrategyTitle(' '), checkStrategyTitle('t'.repeat(141))]).toMatchObject([{ code: 'INVALID', field: 'title' }, { code: 'INVALID' }]);
  });
});

describe('the order of asks', () => {
  test.each([
    ['a', 2, 'bca'], ['c', 0, 'cab'], ['b', 1, 'abc'], ['a', 99, 'bca'], ['c', -5, 'cab'], ['a', 1.9, 'bac'],
  ])('[A8] %s to %d', (id, index, order) => {
    expect(moveAsk(['a', 'b', 'c'], id, index)?.join('')).toBe(order);
  });

  test('[A8] an ask that is not there cannot be moved', () => expect(moveAsk(['a'], 'b', 0)).toBeNull());

  test('[A8] none is lost or doubled, and the others keep their order', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.integer({ min: -3, max: 30 }), (order, pick, index) => {
      const id = order[pick % order.length]!;
      const moved = moveAsk(order, id, index)!;
      expect(moved.filter((one) => one !== id)).toEqual(order.filter((one) => one !== id));
      expect(moved.indexOf(id)).toBe(Math.min(Math.max(index, 0), order.length - 1));
      expect(moved).toHaveLength(order.length);
    }), { seed: 20261123 });
  });
});
