import type { Mandate } from '@northstar/domain-membership';
import { answerCall, type AnswerGiven, prepareAnswer, type Signatures, withdrawSignatures } from './answer.js';
import { type Call, callForSignatures, type OfferedText, takesSignatures, type Wanted } from './call.js';
import { callOff, extendCall, remindOfCall, unanswered } from './conduct.js';
import { asRefusal } from './refusals.js';
import { ANSWERS, INVITED, NEXT, type Signature, SIGNATURE_STATES, stands } from './signature.js';
import { signingTurn } from './turn.js';

const NOW = Date.UTC(2026, 10, 30, 9);
const HOUR = 3_600_000;
const CLOSES = NOW + 48 * HOUR;
const ORG = 'harbour-watch';
const text = (n: number) => ({ documentId: `document-${n}`, versionId: `version-${n}`, hash: `hash-${n}`, ballotId: `ballot-${n}` });
const call = (given: Partial<Call> = {}): Call => ({ texts: [text(1), text(2)], scope: 'each_text', closesAt: CLOSES, timeZone: 'Europe/London', invited: [ORG, 'weir'], ...given });
const mandate = (given: Partial<Mandate> = {}): Mandate => ({ organisationId: ORG, kind: 'signatory', from: NOW - HOUR, until: null, revokedAt: null, ...given });
const who = (mandates: readonly Mandate[] = [mandate()], organisationId = ORG) => ({ organisationId, personId: 'orla', mandates });
const give = (answer: AnswerGiven['answer'] = 'sign', words = '', n = 1, expectedRevision = 0): AnswerGiven => ({ versionId: `version-${n}`, answer, words, expectedRevision });
const NONE: ReadonlySet<string> = new Set();
const answers = (given: AnswerGiven[], { on = call(), before = new Map() as Signatures, by = who(), at = NOW, replaced = NONE } = {}) => answerCall(on, replaced, before, by, given, at);
const said = (state: 'signed' | 'declined' | 'withdrawn', revision = 1): Signature => {
  const by = { by: 'orla', at: NOW, revision };
  return state === 'declined' ? { state, reason: null, ...by } : { state, ...by };
};

describe('a call', () => {
  const offered = (n: number, given: Partial<OfferedText> = {}): OfferedText => ({ documentId: `document-${n}`, title: `Ask ${n}`, retired: false, agreed: text(n), ...given });
  const calls = (given: Partial<Wanted> = {}, texts = [offered(1), offered(2, { agreed: null }), offered(3, { retired: true }), offered(4)], members = ['a', 'b', 'a']) =>
    callForSignatures({ documentIds: null, scope: 'whole', closesAt: CLOSES, timeZone: 'Europe/London', ...given }, texts, members, NOW);

  test('[S1.1] is about all agreed texts, or about those that are chosen, in reading order', () => {
    expect(calls()).toMatchObject({ ok: true, value: { texts: [text(1), text(4)], invited: ['a', 'b'] } });
    expect(calls({ documentIds: ['document-4', 'document-1', 'document-4'] })).toMatchObject({ ok: true, value: { texts: [text(1), text(4)] } });
    expect(calls({ documentIds: ['document-4'] })).toMatchObject({ ok: true, value: { texts: [text(4)] } });
  });

  test.each([
    ['not agreed', 'NOT_AGREED', calls({ documentIds: ['document-1', 'document-2'] })], ['retired', 'NOT_AGREED', calls({ documentIds: ['document-3'] })],
    ['of another strategy', 'NOT_IN_CALL', calls({ documentIds: ['document-9'] })], ['nothing', 'NO_TEXT', calls({ documentIds: [] })], ['nothing agreed', 'NO_TEXT', calls({}, [offered(1, { agreed: null })])],
    ['too much', 'INVALID', calls({}, Array.from({ length: 101 }, (_, n) => offered(n)))], ['nobody to sign', 'NOBODY_TO_INVITE', calls({}, undefined, [])],
  ])('[S1.1] is not made about text that is %s', (_, code, outcome) => {
    expect(outcome).toMatchObject({ ok: false, code });
  });

  test.each([['closesAt', { closesAt: NOW }], ['closesAt', { closesAt: NOW + 367 * 24 * HOUR }], ['closesAt', { closesAt: Number.NaN }], ['timeZone', { timeZone: '+01:00' }]])('[S1.2] has a deadline to come, in a zone with a name: %s', (field, given) => {
    expect(calls(given)).toMatchObject({ ok: false, code: 'INVALID', field });
  });
});

describe('answering', () => {
  test('[S1.3] an organisation signs, signs with a reservation in its own words, or declines with or without a reason', () => {
    expect(answers([give(), give('sign_with_reservation', ' Only if paid for. ', 2)])).toEqual({ ok: true, value: new Map([
      ['version-1', { state: 'signed', by: 'orla', at: NOW, revision: 1 }], ['version-2', { state: 'signed_with_reservation', reservation: ' Only if paid for. ', by: 'orla', at: NOW, revision: 1 }],
    ]) });
    expect(answers([give('decline'), give('decline', 'Not ours.', 2)])).toMatchObject({ ok: true, value: new Map([['version-1', expect.objectContaining({ reason: null })], ['version-2', expect.objectContaining({ reason: 'Not ours.' })]]) });
  });

  test.each([
    ['without a mandate', 'NO_MANDATE', answers([give()], { by: who([]) })], ['as voter', 'NO_MANDATE', answers([give()], { by: who([mandate({ kind: 'voter' })]) })],
    ['for another organisation', 'NO_MANDATE', answers([give()], { by: who([mandate()], 'weir') })], ['by a mandate that ended', 'NO_MANDATE', answers([give()], { by: who([mandate({ until: NOW })]) })],
    ['for one that was not asked', 'NOT_INVITED', answers([give()], { on: call({ invited: ['weir'] }) })], ['with a reservation of no words', 'RESERVATION_REQUIRED', answers([give('sign_with_reservation', ' \n')])],
    ['with words that belong nowhere', 'INVALID', answers([give('sign', 'But')])], ['with more words than can be', 'INVALID', answers([give('decline', 'x'.repeat(2_001))])],
    ['nothing', 'NOTHING_SAID', answers([])], ['one text twice', 'INVALID', answers([give(), give('decline')])], ['a text that is not in the call', 'NOT_IN_CALL', answers([give('sign', '', 3)])],
  ])('[S1.3] is refused %s', (_, code, outcome) => {
    expect(outcome).toMatchObject({ ok: false, code });
    if (!outcome.ok) expect(asRefusal(outcome)).toMatchObject({ ok: false, message: outcome.message });
  });

  test('[S1.4] somebody without a mandate prepares it, under the same rules but that one', () => {
    const prepare = (given: AnswerGiven[], at = NOW, on = call()) => prepareAnswer(on, NONE, new Map(), ORG, given, at);
    expect(prepare([give('sign_with_reservation', 'But.')])).toMatchObject({ ok: true, value: [{ versionId: 'version-1', words: 'But.' }] });
    expect(prepare([give('sign_with_reservation')])).toMatchObject({ code: 'RESERVATION_REQUIRED' });
    expect(prepare([give()], CLOSES)).toMatchObject({ code: 'CLOSED' });
    expect(prepare([], CLOSES)).toEqual({ ok: true, value: [] });
    expect(prepare([], NOW, call({ invited: [] }))).toMatchObject({ code: 'NOT_INVITED' });
  });

  test('[S1.5] who says nothing is invited and nothing else, before and after the deadline', () => {
    expect(stands(INVITED)).toBe(false);
    expect(SIGNATURE_STATES.filter((state) => stands({ ...said('signed'), state } as Signature))).toEqual(['signed', 'signed_with_reservation']);
  });

  test('[S1.6] a millisecond before the deadline counts, the deadline does not', () => {
    expect(answers([give()], { at: CLOSES - 1 })).toMatchObject({ ok: true });
    expect(answers([give()], { at: CLOSES })).toMatchObject({ code: 'CLOSED' });
    expect([takesSignatures(call(), CLOSES - 1), takesSignatures(call(), CLOSES)]).toEqual([true, false]);
  });

  test('[S1.7] what stands is not signed again, and a colleague is not overwritten', () => {
    const before = new Map([['version-1', said('signed')]]);
    expect(answers([give('sign', '', 1, 1)], { before })).toMatchObject({ code: 'SIGNED_ALREADY' });
    expect(answers([give('decline')], { before })).toMatchObject({ code: 'STALE_REVISION' });
    expect(answers([give('sign', '', 2)], { before })).toMatchObject({ ok: true });
    expect(answers([give('decline', '', 1, 1)], { before: new Map([['version-1', said('declined')]]) })).toMatchObject({ code: 'SIGNED_ALREADY' });
  });

  test('[S1.7] texts that are signed together are answered alike, all that are not signed yet', () => {
    const on = call({ scope: 'whole' });
    expect(answers([give(), give('sign', '', 2)], { on })).toMatchObject({ ok: true });
    expect(answers([give()], { on })).toMatchObject({ code: 'ONLY_AS_A_WHOLE' });
    expect(answers([give(), give('decline', '', 2)], { on })).toMatchObject({ code: 'ONLY_AS_A_WHOLE' });
    expect(answers([give('sign_with_reservation', 'One'), give('sign_with_reservation', 'Two', 2)], { on })).toMatchObject({ code: 'ONLY_AS_A_WHOLE' });
    expect(answers([give('sign', '', 2)], { on, before: new Map([['version-1', said('signed')]]) })).toMatchObject({ ok: true });
  });
});

describe('afterwards', () => {
  const before = new Map([['version-1', said('signed', 3)], ['version-2', said('declined')]]);

  test('[S1.8] a signature is withdrawn whatever became of the call, and nothing else is touched', () => {
    expect(withdrawSignatures(before, who(), ['version-1', 'version-2'], CLOSES + 1)).toEqual({ ok: true, value: new Map([['version-1', { state: 'withdrawn', by: 'orla', at: CLOSES + 1, revision: 4 }]]) });
    expect(withdrawSignatures(before, who(), ['version-2'], NOW)).toMatchObject({ code: 'NOT_SIGNED' });
    expect(withdrawSignatures(before, who([mandate({ kind: 'voter' })]), ['version-1'], NOW)).toMatchObject({ code: 'NO_MANDATE' });
  });

  test('[S1.8] who withdrew can sign again while a call runs, and not decline what does not stand', () => {
    const withdrawn = new Map([['version-1', said('withdrawn', 2)]]);
    expect(answers([give('sign', '', 1, 2)], { before: withdrawn })).toMatchObject({ ok: true, value: new Map([['version-1', expect.objectContaining({ revision: 3 })]]) });
    expect(answers([give('decline', '', 1, 2)], { before: withdrawn })).toMatchObject({ code: 'SIGNED_ALREADY' });
    expect(answers([give('sign', '', 1, 2)], { before: withdrawn, at: CLOSES })).toMatchObject({ code: 'CLOSED' });
  });

  test('[S1.9] words that are agreed no longer are not signed any more', () => {
    expect(answers([give()], { replaced: new Set(['version-1']) })).toMatchObject({ code: 'REPLACED' });
    expect(answers([give('sign', '', 2)], { replaced: new Set(['version-1']) })).toMatchObject({ ok: true });
  });

  test('[S1.10] what waits is a text without an answer, or a prepared one to approve', () => {
    const turn = (signatures: Signatures, prepared = false, at = NOW, replaced = NONE) => signingTurn(call(), replaced, signatures, prepared, at);
    expect(turn(new Map())).toBe('sign');
    expect(turn(new Map([['version-1', said('signed')]]))).toBe('sign');
    expect(turn(before)).toBeNull();
    expect(turn(new Map([['version-1', said('signed')]]), false, NOW, new Set(['version-2']))).toBeNull();
    expect(turn(new Map(), true)).toBe('approve_signature');
    expect([turn(new Map(), true, CLOSES), turn(new Map(), false, CLOSES)]).toEqual([null, null]);
  });
});

describe('whatever two signatories do in whatever order', () => {
  const SEED = 20261201;
  /** The same random numbers for the same seed (mulberry32). */
  const chance = (seed: number) => {
    let state = seed >>> 0;
    return (most: number): number => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) % most;
    };
  };

  test(`[S1.5] [S1.6] [S1.8] [S1.9] a name stands only if it was signed in time, under words that were agreed then, and not withdrawn since (seed ${SEED})`, () => {
    const next = chance(SEED);
    for (let round = 0; round < 500; round += 1) {
      const signatures = new Map<string, Signature>();
      const expected = new Map<string, 'stands' | 'gone'>();
      const replaced = new Set<string>();
      let at = NOW;
      for (let step = 0; step < 12; step += 1) {
        at += next(9) * HOUR;
        const n = 1 + next(2);
        const versionId = `version-${n}`;
        const before = signatures.get(versionId) ?? INVITED;
        if (next(12) === 0) replaced.add(versionId);
        const what = next(4);
        if (what === 3) {
          const outcome = withdrawSignatures(signatures, who(), [versionId], at);
          expect(outcome.ok).toBe(stands(before));
          if (outcome.ok) expected.set(versionId, 'gone');
          for (const [id, each] of outcome.ok ? outcome.value : []) signatures.set(id, each);
          continue;
        }
        const stale = next(5) === 0 ? 1 : 0;
        const revision = before.state === 'invited' ? 0 : before.revision;
        const answer = ANSWERS[what]!;
        const outcome = answers([give(answer, answer === 'sign_with_reservation' ? 'But.' : '', n, revision + stale)], { before: signatures, at, replaced });
        expect(outcome.ok).toBe(at < CLOSES && stale === 0 && !replaced.has(versionId) && NEXT[before.state].includes(answer));
        if (!outcome.ok) continue;
        if (answer !== 'decline') expected.set(versionId, 'stands');
        for (const [id, each] of outcome.value) {
          if (each.revision !== revision + 1) throw new Error('a word of the organisation is missing');
          signatures.set(id, each);
        }
      }
      expect([...signatures].filter(([, each]) => stands(each)).map(([id]) => id).sort()).toEqual([...expected].filter(([, state]) => state === 'stands').map(([id]) => id).sort());
    }
  });
});

describe('conducting a call', () => {
  const wanted = (given: object = {}) => ({ closesAt: CLOSES + HOUR, reason: 'Two boards meet on Monday.', ...given });

  test('[S1.11] its deadline moves later, with a reason, while it runs', () => {
    expect(extendCall(call(), wanted(), CLOSES - 1)).toMatchObject({ ok: true, value: { closesAt: CLOSES + HOUR } });
    const cases: [string, string | undefined, ReturnType<typeof extendCall>][] = [
      ['CLOSED', undefined, extendCall(call(), wanted(), CLOSES)], ['CLOSED', undefined, extendCall(call({ calledOff: true }), wanted(), NOW)],
      ['NOT_LATER', 'closesAt', extendCall(call(), wanted({ closesAt: CLOSES }), NOW)], ['INVALID', 'closesAt', extendCall(call(), wanted({ closesAt: Number.NaN }), NOW)],
      ['INVALID', 'closesAt', extendCall(call(), wanted({ closesAt: NOW + 367 * 24 * HOUR }), NOW)], ['REASON_REQUIRED', 'reason', extendCall(call(), wanted({ reason: ' ' }), NOW)], ['INVALID', 'reason', extendCall(call(), wanted({ reason: 'x'.repeat(501) }), NOW)],
    ];
    for (const [code, field, outcome] of cases) expect(outcome).toMatchObject({ ok: false, code, ...(field ? { field } : {}) });
  });

  test('[S1.12] called off it takes nothing more, and what was signed is withdrawn as ever', () => {
    expect(callOff(call(), 'The hearing was cancelled.', CLOSES - 1)).toEqual({ ok: true, value: 'The hearing was cancelled.' });
    for (const [code, outcome] of [['REASON_REQUIRED', callOff(call(), '', NOW)], ['CLOSED', callOff(call({ calledOff: true }), 'x', NOW)], ['CLOSED', callOff(call(), 'x', CLOSES)]] as const) expect(outcome).toMatchObject({ ok: false, code });
    const off = call({ calledOff: true });
    expect(takesSignatures(off, NOW)).toBe(false);
    expect(answers([give()], { on: off })).toMatchObject({ ok: false, code: 'CLOSED', message: expect.stringContaining('called off') });
    expect(signingTurn(off, NONE, new Map(), true, NOW)).toBeNull();
    expect(withdrawSignatures(new Map([['version-1', said('signed')]]), who(), ['version-1'], CLOSES)).toMatchObject({ ok: true });
  });

  test('[S1.13] those that have not answered under every text are reminded, once in 24 hours', () => {
    const signatures = new Map([[`${ORG} version-1`, said('signed')], ['weir version-1', said('declined')], ['weir version-2', said('withdrawn')]]);
    const waiting = unanswered(call(), NONE, (organisation, version) => signatures.get(`${organisation} ${version}`));
    expect(waiting).toEqual([ORG]);
    expect(unanswered(call(), new Set(['version-2']), (organisation, version) => signatures.get(`${organisation} ${version}`))).toEqual([]);
    expect(remindOfCall(call(), waiting, ' Please ', null, NOW)).toEqual({ ok: true, value: 'Please' });
    expect(remindOfCall(call(), waiting, '', NOW - 24 * HOUR, NOW)).toMatchObject({ ok: true });
    const cases = [['NOT_DUE', remindOfCall(call(), waiting, '', NOW - 24 * HOUR + 1, NOW)], ['NOT_DUE', remindOfCall(call(), [], '', null, NOW)], ['CLOSED', remindOfCall(call(), waiting, '', null, CLOSES)], ['INVALID', remindOfCall(call(), waiting, 'x'.repeat(501), null, NOW)]] as const;
    for (const [code, outcome] of cases) expect(outcome).toMatchObject({ ok: false, code });
  });
});
