import { mayAnswerFor, ok, type Mandate, type Standing } from '@northstar/domain-membership';
import { type AnnouncedBallot, isRunning } from './ballot.js';
import { electorOf, type Elector } from './electorate.js';
import type { Position } from './position.js';
import { no, type VotingOutcome, type VotingRefusal } from './refusals.js';

/** For how many others an organisation may answer in one ballot [D1.12]: a network's decisions stay those of many. */
export const MOST_PROXIES = 2;

/** Who may answer for an organisation in one ballot besides those with its mandate: another organisation of the list, or one of its own people. */
export type ProxyHolder = { readonly kind: 'organisation'; readonly organisationId: string } | { readonly kind: 'person'; readonly personId: string };

/** The right to answer for an organisation in one ballot, given and neither revoked nor replaced [D1.9]. */
export interface Proxy {
  /** For whom. */
  readonly organisationId: string;
  readonly holder: ProxyHolder;
}

export interface ProxyRequest {
  readonly organisationId: string;
  readonly holder: ProxyHolder;
  readonly mandates: readonly Mandate[];
  /** Where the organisation stands now. */
  readonly standing: Standing;
  /** Whether the holder can hold it now: the organisation is no former member; the person belongs to the organisation and has no mandate of it anyway. */
  readonly holderFits: boolean;
}

const sameHolder = (a: ProxyHolder, b: ProxyHolder): boolean => (a.kind === 'organisation' ? b.kind === 'organisation' && a.organisationId === b.organisationId : b.kind === 'person' && a.personId === b.personId);

/** How an answer that somebody else gave is kept: by the organisation that gave it; one's own for an alternate of this ballot. */
const heldBy = ({ organisationId, holder }: Proxy): string => (holder.kind === 'organisation' ? holder.organisationId : organisationId);

/** How many others an organisation may answer for now. */
export const proxiesHeld = (proxies: readonly Proxy[], organisationId: string): number => proxies.filter(({ holder }) => holder.kind === 'organisation' && holder.organisationId === organisationId).length;

function notGiving(ballot: AnnouncedBallot, now: number): VotingRefusal | null {
  if (ballot.state === 'superseded') return no('SUPERSEDED', 'A ballot on a newer text took the place of this one. Nothing was changed; say there who answers for you.');
  return isRunning(ballot) && now < ballot.closesAt ? null : no('CLOSED', 'This ballot has ended, so nobody answers it any more.');
}

/** Why who answers for an organisation cannot be changed, whatever is wanted. What was said stands [D1.10]. */
function settled(current: Position | null): VotingRefusal | null {
  if (!current) return null;
  return current.holderId == null ? no('ANSWERED', 'Your organisation has answered this ballot itself. Change its answer instead.')
    : no('ANSWERED', 'It has been answered for your organisation already, so that cannot be taken back. Your own answer takes its place whenever you give one.');
}

/** Gives somebody else the right to answer for one's organisation in this ballot, in the place of whoever had it [D1.9–D1.12]. */
export function giveProxy(ballot: AnnouncedBallot, electorate: readonly Elector[], proxies: readonly Proxy[], current: Position | null, request: ProxyRequest, now: number): VotingOutcome<Proxy> {
  const { organisationId, holder } = request;
  const over = notGiving(ballot, now);
  if (over) return over;
  if (ballot.rule.visibility === 'secret') return no('INVALID', 'In a secret ballot each organisation answers for itself: nobody could say who answered for whom and keep it secret.');
  const elector = electorOf(electorate, organisationId);
  if (!elector) return no('NOT_IN_ELECTORATE', 'Your organisation is not among those that decide this ballot.');
  if (elector.leftAt !== null || request.standing === 'left') return no('ORGANISATION_LEFT', 'Your organisation has left the network, so nobody answers for it.');
  // By a mandate of its own alone: what was given to somebody is theirs to use and not to pass on.
  if (!mayAnswerFor(request.mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation, so you cannot say who else may.');
  const answered = settled(current);
  if (answered) return answered;
  if (holder.kind === 'organisation') {
    if (holder.organisationId === organisationId) return no('INVALID', 'Choose another organisation.', 'holderOrganisationId');
    const other = electorOf(electorate, holder.organisationId);
    if (!other || other.leftAt !== null || !request.holderFits) return no('INVALID', 'Only an organisation that decides this ballot, too, can answer for another.', 'holderOrganisationId');
    const others = proxies.filter((proxy) => proxy.organisationId !== organisationId);
    if (proxiesHeld(others, holder.organisationId) >= MOST_PROXIES) return no('TOO_MANY', `That organisation answers for ${MOST_PROXIES} others in this ballot already, and no organisation answers for more. Choose another one.`, 'holderOrganisationId');
  } else if (!request.holderFits) return no('INVALID', 'Choose somebody who belongs to your organisation and has no mandate to answer for it anyway.', 'holderPersonId');
  const same = proxies.some((proxy) => proxy.organisationId === organisationId && sameHolder(proxy.holder, holder));
  return same ? no('CHANGED', 'It is so already.') : ok({ organisationId, holder });
}

/** Takes the right back, as long as it was not used and the ballot runs [D1.10]. */
export function revokeProxy(ballot: AnnouncedBallot, proxies: readonly Proxy[], current: Position | null, { organisationId, mandates }: Pick<ProxyRequest, 'organisationId' | 'mandates'>, now: number): VotingOutcome<Proxy> {
  const over = notGiving(ballot, now);
  if (over) return over;
  if (!mayAnswerFor(mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation, so you cannot say who else may.');
  const proxy = proxies.find((each) => each.organisationId === organisationId);
  if (!proxy) return no('NO_PROXY', 'Nobody else may answer for your organisation in this ballot.');
  return settled(current) ?? ok(proxy);
}

/** Who wants to answer by the right that somebody gave. */
export interface ByProxy {
  readonly proxy: Proxy;
  readonly personId: string;
  /** Mandates of the person: those of the organisation that holds the right count [D1.11]. */
  readonly mandates: readonly Mandate[];
  /** As in a request to give it, now. */
  readonly holderFits: boolean;
}

/** Whether a person may use a right that was given: by a mandate of the organisation that holds it, or as the person who does [D1.11]. */
export function holds({ proxy: { holder }, personId, mandates, holderFits }: ByProxy, now: number): boolean {
  return holderFits && (holder.kind === 'person' ? holder.personId === personId : mayAnswerFor(mandates, holder.organisationId, now));
}

/** By which right a position is taken: null by a mandate of one's own, else who holds the right. An organisation that has answered itself is answered for by nobody else [D1.11]. */
export function rightToAnswer(electorate: readonly Elector[], current: Position | null, organisationId: string, mandates: readonly Mandate[], byProxy: ByProxy | null, now: number): VotingOutcome<string | null> {
  if (mayAnswerFor(mandates, organisationId, now)) return ok(null);
  if (!byProxy || byProxy.proxy.organisationId !== organisationId || !holds(byProxy, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation. Your answer was not recorded; ask a coordinator to record your mandate.');
  if (current && current.holderId == null) return no('ANSWERED', 'The organisation has answered itself meanwhile. Its own answer stands, and yours was not recorded.');
  const holderId = heldBy(byProxy.proxy);
  const holder = electorOf(electorate, holderId);
  return holder && holder.leftAt === null ? ok(holderId) : no('ORGANISATION_LEFT', 'Your organisation has left the network, so it answers for nobody.');
}
