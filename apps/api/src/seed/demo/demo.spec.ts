import { type Action, type Actor, can, MANDATE_KINDS, mayAnswerFor, ROLES, type Standing } from '@northstar/domain-membership';
import { answerPoll, countsOf, openPoll, placesOf, resultOf } from '@northstar/domain-polls';
import { checkAsk, DOCUMENT_STATUSES, type DocumentStatus, move } from '@northstar/domain-strategy';
import { checkPreferences, type Decision, freezeElectorate, isBinding, isRanking, LONGEST_INTRODUCTION, LONGEST_TITLE, makeRule, needsProposedChange, needsReason, tally, tallySecret, TEMPLATES } from '@northstar/domain-voting';
import { fromBlocks, toPlainBlocks, type WrittenBlock } from '@northstar/engine-editor-schema';
import { demo } from './index.js';
import type { DemoBallot, DemoDocument, DemoEdit, DemoOrganisation, DemoPerson } from './types.js';

/** The seeder suspends then. */
const SUSPENDED = 20;
/** The seeder rounds deadlines to the hour. */
const HOUR = 1 / 24;

/** Every document, what it is in the end, and how its ballots went. */
const TABLE: Record<string, [status: DocumentStatus, ...ballots: (Decision | 'open')[]]> = {
  goal: ['published', 'inquorate', 'carried'],
  definition: ['published', 'carried'],
  'national-strategy': ['published', 'carried', 'open'],
  'early-warning': ['published', 'carried'],
  embassies: ['agreed', 'carried'],
  arms: ['not_agreed', 'not_carried'],
  parliament: ['under_ballot', 'open'],
  evidence: ['under_ballot', 'open'],
  protection: ['drafting', 'under_objection'],
  'local-peacebuilders': ['drafting', 'inquorate'],
  platforms: ['drafting', 'open'],
  education: ['drafting'],
  sanctions: ['retired', 'not_carried'],
};

const documents = demo.documents.map((document) => [document.key, document] as const);
const ballots = demo.documents.flatMap((document) => ballotsOf(document).map((ballot) => [document.key, ballot] as const));
const threads = demo.threads.map((thread) => [`${thread.document}: ${thread.quote ?? 'the whole'}`, thread] as const);

const organisation = (key: string): DemoOrganisation => known(demo.organisations, key);
const person = (key: string): DemoPerson => known(demo.people, key);

function known<T extends { key: string }>(all: readonly T[], key: string): T {
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`the demo has no “${key}”`);
  return found;
}

function standing(of: DemoOrganisation, daysAgo: number): Standing | null {
  if (of.joinedDaysAgo < daysAgo) return null;
  return of.standing === 'suspended' && daysAgo > SUSPENDED ? 'member' : of.standing;
}

function actor(key: string, daysAgo: number): Actor {
  const { role, organisations, mandates } = person(key);
  const speaksFor = organisation(organisations[0]!);
  return {
    personId: key, role, organisationId: speaksFor.key, standing: standing(speaksFor, daysAgo) ?? 'applicant', organisationIds: organisations,
    mandates: mandates.map(({ organisation: organisationId, kind }) => ({ organisationId, kind, from: 0, until: null, revokedAt: null })), now: 1,
  };
}

const may = (key: string, action: Action, daysAgo: number): boolean => can(actor(key, daysAgo), action);

/** A text block by block through its history; an index that is not there is an error. */
function replay({ key, history }: DemoDocument): WrittenBlock[] {
  const sits = (index: number, last: number, daysAgo: number): void => {
    if (!Number.isInteger(index) || index < 0 || index > last) throw new Error(`${key}, ${daysAgo} days ago: there is no block ${index}, the last is ${last}`);
  };
  return history.reduce<WrittenBlock[]>((blocks, entry) => {
    if (entry.do === 'version' || entry.do === 'ballot') return blocks;
    if (entry.do === 'write') return [...entry.blocks];
    sits(entry.at, entry.do === 'insert' ? blocks.length : blocks.length - 1, entry.daysAgo);
    const added = entry.do === 'insert' ? entry.blocks : entry.do === 'replace' ? [entry.block] : [];
    return blocks.toSpliced(entry.at, entry.do === 'insert' ? 0 : 1, ...added);
  }, []);
}

const textOf = (document: DemoDocument): string => toPlainBlocks(fromBlocks(replay(document))).map(({ text }) => text).join('\n');

function ballotsOf({ history }: DemoDocument): DemoBallot[] {
  return history.filter((entry) => entry.do === 'ballot');
}

function editsOf({ history }: DemoDocument): DemoEdit[] {
  return history.filter((entry): entry is DemoEdit => entry.do !== 'ballot' && entry.do !== 'version');
}

/** The ballots that decide on a text, alone or together with others. */
const decisionsOn = ({ key }: DemoDocument): DemoBallot[] =>
  ballots.filter(([on, { template, also = [] }]) => isBinding(template) && (on === key || also.includes(key))).map(([, ballot]) => ballot);

/** The status that ballots, the edition and retiring lead to, in the order of time. */
function statusOf(document: DemoDocument): DocumentStatus {
  const steps = decisionsOn(document).flatMap((ballot) => [
    { daysAgo: ballot.daysAgo, transition: 'open_ballot' as const },
    ...(ballot.outcome ? [{ daysAgo: ballot.closesDaysAgo, transition: ballot.outcome === 'carried' ? 'carry' as const : ballot.outcome === 'not_carried' ? 'reject' as const : 'leave_undecided' as const }] : []),
  ]);
  const all = [...steps, { daysAgo: demo.edition.daysAgo, transition: 'publish' as const }, ...(document.retired ? [{ daysAgo: document.retired.daysAgo, transition: 'retire' as const }] : [])];
  let status: DocumentStatus = 'drafting';
  for (const { transition } of all.sort((a, b) => b.daysAgo - a.daysAgo)) {
    if (transition === 'publish' && status !== 'agreed') continue;
    const next = move(document.kind, status, transition);
    if (!next.ok) throw new Error(`${document.key}: ${next.message}`);
    status = next.value;
  }
  return status;
}

function electorateOf(ballot: DemoBallot): ReturnType<typeof freezeElectorate> {
  return freezeElectorate(demo.organisations.flatMap((one) => {
    const then = standing(one, ballot.daysAgo);
    return then === null ? [] : [{ id: one.key, standing: then }];
  }));
}

describe('the demo network', () => {
  test('has organisations, and people in every role and with every mandate', () => {
    expect(demo.organisations.length).toBeGreaterThanOrEqual(12);
    expect(new Set(demo.people.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(new Set(demo.people.flatMap(({ mandates }) => mandates.map(({ kind }) => kind)))).toEqual(new Set(MANDATE_KINDS));
    for (const { organisations, mandates } of demo.people) for (const mandate of mandates) expect(organisations).toContain(mandate.organisation);
  });

  test('calls everything by one key', () => {
    for (const keys of [demo.organisations, demo.people, demo.documents].map((all) => all.map(({ key }) => key))) expect(new Set(keys).size).toBe(keys.length);
  });

  test('has a goal, a definition and at least eight asks, in every status', () => {
    const kinds = demo.documents.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['goal', 'definition']);
    expect(kinds.filter((kind) => kind === 'ask').length).toBeGreaterThanOrEqual(8);
    expect(Object.fromEntries(demo.documents.map((document) => [document.key, [statusOf(document), ...ballotsOf(document).map(({ outcome }) => outcome ?? 'open')]]))).toEqual(TABLE);
    expect(new Set(demo.documents.map(statusOf))).toEqual(new Set(DOCUMENT_STATUSES));
  });

  test('has ballots of both kinds of consequence: decisions by consent, majority and two thirds, on one text and on several, a sense check, and an order of asks', () => {
    const kinds = new Set(ballots.map(([, { template }]) => template));
    expect(TEMPLATES.filter((template) => !kinds.has(template))).toEqual(['unanimity', 'dots']);
    expect(ballots.some(([, { template, outcome }]) => template === 'two_thirds' && outcome === 'carried')).toBe(true);
    expect(ballots.some(([, { template, outcome, positions }]) => isRanking(template) && !outcome && positions.length > 0)).toBe(true);
    expect(ballots.some(([, { template, also }]) => isBinding(template) && also)).toBe(true);
  });

  test('publishes in the hands of somebody who may', () => expect(may(demo.edition.by, 'edition.publish', demo.edition.daysAgo)).toBe(true));

  test('is typeset: no straight quotation marks, no stray spaces', () => {
    const spoken = [
      ...demo.documents.map(({ title }) => title), ...demo.documents.map(textOf), ...demo.threads.flatMap(({ comments }) => comments.map(({ body }) => body)),
      ...ballots.flatMap(([, { introduction, positions }]) => [introduction, ...positions.flatMap(({ reason, proposedChange }) => [reason ?? '', proposedChange ?? ''])]),
    ];
    for (const text of spoken) expect(text).not.toMatch(/['"]| {2}|^\s|\s$/u);
  });
});

describe.each(documents)('the text “%s”', (_key, document) => {
  test('is written by people who may, in the order of time, at blocks that are there', () => {
    const { history } = document;
    expect(history[0]!.do).toBe('write');
    expect(history[0]!.daysAgo).toBeLessThanOrEqual(300);
    for (const [index, entry] of history.entries()) if (index > 0) expect(entry.daysAgo).toBeLessThan(history[index - 1]!.daysAgo);
    expect(history.at(-1)!.daysAgo).toBeGreaterThan(document.retired?.daysAgo ?? 0);
    for (const { by, daysAgo } of editsOf(document)) expect([by, person(by).role, may(by, 'document.write', daysAgo)]).toEqual([by, expect.stringMatching(/^(coordinator|policy_lead)$/), true]);
    expect(replay(document).length).toBeGreaterThan(2);
  });

  test('has versions with names that fit', () => {
    for (const entry of document.history) {
      if (entry.do !== 'version') continue;
      expect(may(entry.by, 'version.name', entry.daysAgo)).toBe(true);
      expect(entry.name.length).toBeLessThanOrEqual(80);
      expect(entry.note?.length ?? 0).toBeLessThanOrEqual(500);
    }
  });

  test('says about itself what an ask says, and only if it is one', () => {
    const { kind, title, ask, retired } = document;
    if (retired) expect(may(retired.by, 'ask.retire', retired.daysAgo)).toBe(true);
    if (kind !== 'ask') {
      expect(ask).toBeUndefined();
      return;
    }
    const { lead, ...details } = ask!;
    expect(checkAsk({ title, ...details, leadOrganisationId: lead })).toMatchObject({ ok: true, value: { title, ...details } });
    if (lead !== null) expect(standing(organisation(lead), document.history[0]!.daysAgo + 0.01)).toBe('member');
  });
});

describe.each(ballots)('the ballot on “%s”', (key, ballot) => {
  const { by, daysAgo, closesDaysAgo, positions, outcome } = ballot;
  const electorate = electorateOf(ballot);

  test('is opened by somebody who may, under a rule that can be met', () => {
    expect(may(by, 'ballot.open', daysAgo)).toBe(true);
    expect(closesDaysAgo).toBeLessThan(daysAgo);
    expect(outcome === undefined).toBe(closesDaysAgo < 0);
    expect(makeRule(ballot, electorate.length)).toMatchObject({ ok: true });
    expect(ballot.introduction.length).toBeLessThanOrEqual(LONGEST_INTRODUCTION);
    expect(ballot.title?.length ?? 0).toBeLessThanOrEqual(LONGEST_TITLE);
  });

  test('is answered in time, once for each organisation, by people with its mandate', () => {
    expect(new Set(positions.map((position) => position.organisation)).size).toBe(positions.length);
    for (const position of positions) {
      expect(position.daysAgo).toBeLessThan(daysAgo);
      expect(position.daysAgo).toBeGreaterThan(Math.max(closesDaysAgo + HOUR, 0));
      expect(electorate.map(({ organisationId }) => organisationId)).toContain(position.organisation);
      expect([position.by, mayAnswerFor(actor(position.by, position.daysAgo).mandates, position.organisation, 1)]).toEqual([position.by, true]);
    }
  });

  test('has reasons and proposed changes where they are needed', () => {
    for (const { choice, reason, proposedChange } of positions) {
      // Words could be recognised, so a secret ballot has none [D8.3].
      if (ballot.visibility === 'secret') { expect([reason, proposedChange, ['support', 'oppose', 'abstain'].includes(choice)]).toEqual([undefined, undefined, true]); continue; }
      if (needsReason(choice)) expect(reason).toMatch(/\S/);
      if (needsProposedChange(choice)) expect(proposedChange).toMatch(/\S/);
    }
  });

  test('is about texts that are written by then, each once, and answered as its rule allows', () => {
    const about = [key, ...(ballot.also ?? [])];
    expect(new Set(about).size).toBe(about.length);
    for (const each of about) expect(known(demo.documents, each).history[0]!.daysAgo).toBeGreaterThan(daysAgo);
    const rule = makeRule(ballot, electorate.length);
    for (const { choice, order } of positions) {
      expect(order !== undefined).toBe(choice === 'ranked');
      if (isRanking(ballot.template)) expect(['ranked', 'abstain', 'stand_aside']).toContain(choice);
      if (rule.ok && order) expect(checkPreferences(rule.value, about.map((documentId) => ({ documentId, versionId: documentId })), order.map((documentId, place) => ({ documentId, value: place + 1 })))).toMatchObject({ ok: true });
    }
  });

  test('waits for its deadline and ends as the demo says', () => {
    expect(positions.length).toBeLessThan(electorate.length);
    const rule = makeRule(ballot, electorate.length);
    if (!rule.ok || !outcome) return;
    const taken = positions.map(({ organisation: organisationId, by: takenBy, choice }) => ({ organisationId, choice, preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy, takenAt: 0, revision: 1 }));
    const said = (which: string) => positions.filter(({ choice }) => choice === which).length;
    const counted = ballot.visibility === 'secret' ? tallySecret(rule.value, electorate.length, positions.length, { support: said('support'), against: said('oppose'), abstain: said('abstain') }) : tally(rule.value, [], electorate, taken);
    expect(counted.outcome).toBe(outcome);
  });
});

describe('the decisions on one text', () => {
  test.each(documents)('on “%s” follow one another', (_key, document) => {
    const all = decisionsOn(document).sort((a, b) => b.daysAgo - a.daysAgo);
    for (const [index, { daysAgo }] of all.entries()) if (index > 0) expect(daysAgo).toBeLessThan(all[index - 1]!.closesDaysAgo);
  });
});

test.each(demo.wordings)('the wording by $by is of words that stand once in a draft, and is supported later by people of other organisations who may', ({ document: key, passage, by, daysAgo, words, supported }) => {
  const document = known(demo.documents, key);
  expect(textOf(document).split(passage)).toHaveLength(2);
  expect(words).not.toBe(passage);
  expect(document.history.every((entry) => entry.daysAgo > daysAgo)).toBe(true);
  expect(may(by, 'document.suggest', daysAgo)).toBe(true);
  for (const support of supported) {
    expect(support.daysAgo).toBeLessThan(daysAgo);
    expect(may(support.by, 'document.suggest', support.daysAgo)).toBe(true);
  }
  expect(new Set([by, ...supported.map((each) => each.by)].map((who) => person(who).organisations[0])).size).toBe(supported.length + 1);
});

describe.each(threads)('the discussion on %s', (_title, { document: key, quote, comments, resolved }) => {
  const document = known(demo.documents, key);

  test('is about words that stand once in a text that is still discussed', () => {
    expect(document.retired).toBeUndefined();
    if (quote !== null) expect(textOf(document).split(quote).length - 1).toBe(1);
  });

  test('is held in the order of time by people who may', () => {
    expect(comments.length).toBeGreaterThanOrEqual(2);
    expect(comments.length).toBeLessThanOrEqual(4);
    expect(new Set(comments.map(({ by }) => by)).size).toBeGreaterThanOrEqual(2);
    const times = [document.history[0]!.daysAgo, ...comments.map(({ daysAgo }) => daysAgo), ...(resolved ? [resolved.daysAgo] : []), 0];
    for (const [index, daysAgo] of times.entries()) if (index > 0) expect(daysAgo).toBeLessThan(times[index - 1]!);
    // The seeder plays discussions last, so people need their rights today, and then as well.
    for (const [index, { by, daysAgo }] of comments.entries()) {
      for (const then of [daysAgo, 0]) expect([by, may(by, index === 0 ? 'thread.create' : 'thread.reply', then)]).toEqual([by, true]);
    }
    if (resolved) expect([resolved.by, can(actor(resolved.by, 0), 'thread.resolve', { own: resolved.by === comments[0]!.by })]).toEqual([resolved.by, true]);
  });
});

describe('what became of asks', () => {
  test.each(demo.progress.steps.map((step) => [`${step.document}, ${step.daysAgo} days ago`, step] as const))('%s: recorded by somebody who may, of an ask, with evidence where it says “delivered”', (_, { document, by, daysAgo, delivery, links = [], corrects, words }) => {
    expect(known(demo.documents, document).kind).toBe('ask');
    expect(may(by, 'progress.record', daysAgo)).toBe(true);
    if (delivery === 'delivered') expect(links.length).toBeGreaterThan(0);
    for (const { url } of links) expect(new URL(url).hostname).toMatch(/\.example$/);
    expect(words).not.toBe(corrects);
  });

  test('somebody has taken a target that another had, knowingly; a review date has lapsed, another is to come', () => {
    expect(demo.progress.plans.some(({ evenSo }) => evenSo)).toBe(true);
    expect(demo.progress.reviews.map(({ dueDaysAgo }) => Math.sign(dueDaysAgo)).sort()).toEqual([-1, 1]);
    expect(may(demo.progress.scoreboardShown.by, 'progress.show', 0)).toBe(true);
  });
});

describe('the call for signatures', () => {
  const { by, daysAgo, closesDaysAgo, documents: texts, answers, prepared, title, introduction } = demo.signing;

  test('is made by a coordinator, under texts that ballots carried before, and still runs', () => {
    expect(may(by, 'sign_on.call', daysAgo)).toBe(true);
    expect(closesDaysAgo).toBeLessThan(0);
    for (const key of texts) expect([key, TABLE[key]!.includes('carried')]).toEqual([key, true]);
    expect([title.length <= 160, introduction.length <= 2_000]).toEqual([true, true]);
  });

  test.each(answers.map((one) => [one.organisation, one] as const))('%s answers through a signatory, with words where they are needed', (key, { by: who, daysAgo: then, says }) => {
    expect(standing(organisation(key), then)).toBe('member');
    expect(person(who).mandates).toContainEqual({ organisation: key, kind: 'signatory' });
    expect(then).toBeLessThan(daysAgo);
    for (const [document, answer, words = ''] of says) expect([texts.includes(document), (answer === 'sign') === (words === '')]).toEqual([true, true]);
  });

  test('some have signed, one with a reservation, one declined, one differs by text, one has prepared its answer, and others have said nothing', () => {
    const kinds = answers.map(({ says }) => [...new Set(says.map(([, answer]) => answer))].join(' '));
    expect(new Set(kinds)).toEqual(new Set(['sign', 'sign_with_reservation', 'decline', 'sign decline']));
    expect(prepared.map(({ organisation: key, by: who }) => person(who).mandates.some((mandate) => mandate.organisation === key && mandate.kind === 'signatory'))).toEqual([false]);
    expect(demo.organisations.filter((one) => one.standing === 'member').length - answers.length).toBeGreaterThan(3);
  });
});

describe.each(demo.polls)('the poll “$title”', ({ by, daysAgo, closesDaysAgo, title, introduction, questions, people: answering, answers }) => {
  const asked = demo.people.filter(({ organisations }) => organisations.some((key) => organisation(key).joinedDaysAgo > daysAgo));

  test('is asked by somebody who may, of those who are there, and answered by them once', () => {
    expect(may(by, 'poll.ask', daysAgo)).toBe(true);
    const now = Date.UTC(2026, 10, 30);
    const ago = (days: number) => now - days * 86_400_000;
    expect(openPoll({ title, introduction, questions, closesAt: ago(closesDaysAgo), timeZone: 'Europe/London' }, asked.length, ago(daysAgo))).toMatchObject({ ok: true });
    expect([new Set(answering).size, answers.length]).toEqual([answering.length, answering.length]);
    for (const who of answering) expect(asked.map(({ key }) => key)).toContain(who);
    for (const choices of answers) expect(answerPoll({ questions, open: true, closesAt: 1 }, { answered: false }, choices, 0)).toMatchObject({ ok: true });
  });

  test('when it is over, shows all three ways of telling: numbers, numbers together, and what was chosen most often', () => {
    if (closesDaysAgo < 0) return;
    const box = Array<number>(placesOf(questions)).fill(0);
    for (const choices of answers) choices.forEach((choice, n) => { box[placesOf(questions.slice(0, n)) + choice]! += 1; });
    const result = resultOf(countsOf(questions, box), answering.length);
    expect(result).toMatchObject({ ok: true, value: { questions: [{ together: null, most: null }, { together: 7 }, { counts: [null, null, null], most: 0 }] } });
  });
});
