import { Closing } from '@northstar/api-voting';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT, REVOKE_MANDATE, STANDING } from './support/network-documents.js';
import { type BallotSeen, coalition, DAY, EXTEND, HOUR, later, opens, takes, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
});
afterAll(() => api.close());

const TURN = 'query($slug: String!) { network(slug: $slug) { yourTurn { id kind deadline organisation { id name } ballot { id title mayAnswerFor { id } mine { choice } } } } }';
interface Turn { id: string; kind: string; deadline: string; organisation: { id: string; name: string }; ballot: { id: string; title: string; mayAnswerFor: { id: string }[]; mine: unknown[] } }
const turns = async (person: Someone, slug = person.slug): Promise<Turn[]> => (await person.query<{ network: { yourTurn: Turn[] } }>(TURN, { slug })).network.yourTurn;
const titles = async (person: Someone): Promise<string[]> => (await turns(person)).map(({ ballot }) => ballot.title);
const ballotOn = async (host: Someone, title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(host, await writtenAsk(host, title), extra);

test('[D1] a ballot waits for whoever may answer it, until the organisation has answered, whoever of it did', async () => {
  const { ana, voters: [orla, wim] } = await coalition(api);
  const mate = await ana.invites({ organisation: 'Orchard Street', mandates: ['ALTERNATE'] });
  const ballot = await ballotOn(ana, 'Waits');
  for (const person of [ana, orla!, wim!, mate]) {
    expect(await turns(person)).toEqual([{
      id: `${ballot.id}:${person.organisationId}`, kind: 'TAKE_POSITION', deadline: ballot.closesAt, organisation: expect.objectContaining({ id: person.organisationId }),
      ballot: { id: ballot.id, title: 'Waits', mayAnswerFor: [{ id: person.organisationId }], mine: [] },
    }]);
  }
  await takes(mate, ballot.id, 'ABSTAIN');
  for (const person of [orla!, mate]) expect(await turns(person)).toEqual([]);
  expect(await titles(wim!)).toEqual(['Waits']);
});

test('[D1] nothing waits for people without a mandate, whatever their role, nor once it ran out or was taken back', async () => {
  const { ana } = await coalition(api, ['Orchard Street']);
  const coordinator = await ana.invites({ role: 'COORDINATOR' });
  const signs = await ana.invites({ role: 'POLICY_LEAD', mandates: ['SIGNATORY'] });
  const eye = await ana.invites({ role: 'OBSERVER' });
  await ballotOn(ana, 'Not for everybody');
  for (const person of [coordinator, signs, eye]) expect(await turns(person)).toEqual([]);
  const { mandates } = await ana.mutate<{ mandates: { id: string; kind: string }[] }>(GRANT, { member: eye.memberId, organisation: eye.organisationId, kind: 'VOTER', until: later(api, HOUR) });
  expect(await titles(eye)).toEqual(['Not for everybody']);
  await ana.mutate(REVOKE_MANDATE, { id: mandates[0]!.id });
  expect(await turns(eye)).toEqual([]);
  await ana.mutate(GRANT, { member: eye.memberId, organisation: eye.organisationId, kind: 'VOTER', until: later(api, HOUR) });
  expect(await titles(eye)).toEqual(['Not for everybody']);
  api.clock.advance(HOUR);
  expect(await turns(eye)).toEqual([]);
});

test('[D5] a newer text asks those who had answered to reaffirm, and the others for a first answer', async () => {
  const { ana, voters: [orla, wim] } = await coalition(api);
  const ballot = await ballotOn(ana, 'Rewritten');
  await takes(orla!, ballot.id, 'SUPPORT');
  await textIn(ana, ballot.document.id, 'Other words.');
  const newer = await opens(ana, ballot.document.id);
  expect((await turns(orla!)).map(({ kind, ballot: { id } }) => [kind, id])).toEqual([['REAFFIRM_POSITION', newer.id]]);
  expect((await turns(wim!)).map(({ kind, ballot: { id } }) => [kind, id])).toEqual([['TAKE_POSITION', newer.id]]);
  await takes(orla!, newer.id, 'SUPPORT');
  expect(await turns(orla!)).toEqual([]);
});

test('[D7] the soonest deadline comes first, an extension moves it back, and what is announced, closed or withdrawn does not wait', async () => {
  const { ana, voters: [orla] } = await coalition(api, ['Orchard Street']);
  const soon = await ballotOn(ana, 'Soon', { closesAt: later(api, 2 * HOUR) });
  await ballotOn(ana, 'Late', { closesAt: later(api, 5 * DAY) });
  const middle = await ballotOn(ana, 'Middle', { closesAt: later(api, 2 * DAY) });
  await ballotOn(ana, 'Announced', { opensAt: later(api, DAY), closesAt: later(api, 3 * DAY) });
  expect(await titles(orla!)).toEqual(['Soon', 'Middle', 'Late']);
  await ana.mutate(EXTEND, { id: middle.id, closesAt: later(api, 6 * DAY), reason: 'Holidays' });
  expect(await titles(orla!)).toEqual(['Soon', 'Late', 'Middle']);
  // At the deadline it is too late, also before anybody has counted.
  api.clock.set(new Date(soon.closesAt));
  expect(await titles(orla!)).toEqual(['Late', 'Middle']);
  api.clock.advance(DAY);
  await api.get(Closing).patrol();
  expect(await titles(orla!)).toEqual(['Announced', 'Late', 'Middle']);
  await ana.mutate(WITHDRAW, { id: middle.id, reason: 'Not now' });
  expect(await titles(orla!)).toEqual(['Announced', 'Late']);
});

test('[D6] nothing waits for who joined later; a suspended organisation answers what ran already; who has left is asked nothing', async () => {
  const { ana, voters: [orla, wim] } = await coalition(api);
  await ballotOn(ana, 'Running');
  const late = await ana.invites({ organisation: 'Late Comers', mandates: ['VOTER'] });
  expect(await turns(late)).toEqual([]);
  await ana.mutate(STANDING, { id: orla!.organisationId, standing: 'SUSPENDED' });
  await ballotOn(ana, 'Opened since');
  expect(await titles(orla!)).toEqual(['Running']);
  expect(await titles(late)).toEqual(['Opened since']);
  await ana.mutate(STANDING, { id: wim!.organisationId, standing: 'LEFT' });
  expect((await wim!.query<{ network: { yourTurn: unknown[] } | null }>(TURN, { slug: ana.slug })).network?.yourTurn ?? []).toEqual([]);
});

test('[D1] who answers for two organisations is asked for each', async () => {
  const { ana, voters: [orla, wim] } = await coalition(api);
  const { link } = await ana.mutate<{ link: string }>('mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } } }',
    { input: { networkId: ana.networkId, email: wim!.email, role: 'REPRESENTATIVE', mandates: ['VOTER'], organisationId: orla!.organisationId } });
  await wim!.accepts(link);
  const ballot = await ballotOn(ana, 'Twice');
  expect((await turns(wim!)).map(({ organisation }) => organisation.name)).toEqual(['Orchard Street', 'Weir Collective']);
  await takes(wim!, ballot.id, 'SUPPORT', { organisationId: orla!.organisationId });
  expect((await turns(wim!)).map(({ organisation }) => organisation.name)).toEqual(['Weir Collective']);
});

test('what waits in one network is not seen from another, by a person of both neither', async () => {
  const { ana } = await coalition(api, []);
  const { ana: bea } = await coalition(api, []);
  await ballotOn(ana, 'In the one');
  await ballotOn(bea, 'In the other');
  const { link } = await bea.mutate<{ link: string }>('mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } } }',
    { input: { networkId: bea.networkId, email: ana.email, role: 'REPRESENTATIVE', mandates: ['VOTER'], organisationId: bea.organisationId } });
  await ana.accepts(link);
  expect((await turns(ana)).map(({ ballot }) => ballot.title)).toEqual(['In the one']);
  expect((await turns(ana, bea.slug)).map(({ ballot }) => ballot.title)).toEqual(['In the other']);
  expect(await bea.query(TURN, { slug: ana.slug })).toEqual({ network: null });
});

test('one thing that waits or ten cost the same number of statements', async () => {
  const { ana, voters: [orla] } = await coalition(api, ['Orchard Street']);
  const cost = async (): Promise<number> => {
    await api.get(Closing).settled();
    return api.fewestStatements(() => turns(orla!));
  };
  await ballotOn(ana, 'The first');
  const one = await cost();
  for (let i = 0; i < 9; i += 1) await ballotOn(ana, `Further ${i}`);
  expect(await turns(orla!)).toHaveLength(10);
  // Now and then what is read in one batch falls into two; one for each that waits would be far more.
  for (const count of [one, await cost()]) expect(count).toBeLessThanOrEqual(10);
});
