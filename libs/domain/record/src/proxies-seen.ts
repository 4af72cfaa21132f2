import { MOST_PROXIES } from '@northstar/domain-voting';
import type { BallotSeen } from './ballot-seen.js';
import type { EventOfKind, PositionOnRecord } from './event.js';

/** What is wrong with a right to answer for another seat that was given or taken back, in the end of a sentence [D1.9, D1.10, D1.12]. */
export function changedProxy(ballot: BallotSeen, event: EventOfKind<'proxy_given' | 'proxy_revoked'>): string | null {
  const { announced, proxies, gone, said } = ballot;
  const before = proxies.get(event.seat);
  if (event.seat > announced.electorate.length) return 'is about a seat that the electorate does not have';
  const answered = said.get(event.seat)?.event ?? null;
  if (event.kind === 'proxy_revoked') {
    proxies.delete(event.seat);
    if (before === undefined) return 'takes back a right to answer that nobody had';
    return answered ? 'takes back a right to answer that was used already' : null;
  }
  const { seat, holder, person } = event;
  proxies.set(seat, holder ?? seat);
  if ((holder === null) === (person === null)) return 'gives a right to answer to one organisation or to one person, not to both or neither';
  if (holder === seat) return 'gives a right to answer for an organisation to itself';
  if (holder !== null && holder > announced.electorate.length) return 'gives a right to answer to a seat that the electorate does not have';
  if (gone.has(seat) || (holder !== null && gone.has(holder))) return 'gives a right to answer for or to an organisation that had left';
  if (answered) return 'gives a right to answer for an organisation that had been heard';
  return holder !== null && [...proxies].filter(([giver, other]) => other === holder && giver !== holder).length > MOST_PROXIES ? `lets one organisation answer for more than ${MOST_PROXIES} others` : null;
}

/** What is wrong with a position that was taken for another seat [D1.11]. `whole`: what was said before it is here. */
export function byProxy({ proxies, gone }: BallotSeen, event: PositionOnRecord<string>, before: PositionOnRecord<string> | null): string | null {
  const { holder, seat } = event;
  if (holder === undefined) return null;
  if (proxies.get(seat) !== holder) return 'was taken for an organisation by one that it had not given the right to';
  if (holder !== seat && gone.has(holder)) return 'was taken for another by an organisation that had left';
  return before !== null && before.holder === undefined ? 'was taken for an organisation that had answered itself' : null;
}
