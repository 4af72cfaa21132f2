import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@northstar/api-core';
import { refuse, type Refusal } from '@northstar/domain-membership';

/** How many tries at once, and how many come back in a minute. */
interface Limit {
  burst: number;
  perMinute: number;
}

const LIMITS = {
  /** One address trying one account: a person who forgot the password needs a few. */
  pair: { burst: 8, perMinute: 1 },
  /** One account tried from anywhere: more, so that a stranger cannot lock somebody out with a handful of tries. */
  account: { burst: 40, perMinute: 4 },
  /** One address trying many accounts: an office behind one address has to get in on a Monday morning. */
  address: { burst: 60, perMinute: 20 },
} as const satisfies Record<string, Limit>;

const MINUTE = 60_000;
/** After so long each of them is full again, so a row that is older says nothing. */
const FORGOTTEN_AFTER = Math.max(...Object.values(LIMITS).map(({ burst, perMinute }) => burst / perMinute)) * MINUTE;

const TOO_MANY: Refusal = refuse('TOO_MANY', 'There were too many attempts. Wait some minutes, then try again.');

/** What was left, and what came back since, less this try. Rows are always given in the order of the kinds, so that two servers do not wait for each other. */
const TAKE = `
  INSERT INTO attempt AS known (key, tries, refused, at)
  SELECT key, burst - 1, false, $4::timestamptz FROM unnest($1::bytea[], $2::float8[], $3::float8[]) AS given (key, burst, per_minute)
  ON CONFLICT (key) DO UPDATE SET (tries, refused, at) = (
    SELECT greatest(0, now.tries - 1), now.tries < 1, greatest(known.at, excluded.at)
    FROM unnest($1::bytea[], $2::float8[], $3::float8[]) AS given (key, burst, per_minute),
      LATERAL (SELECT least(given.burst, known.tries + greatest(0, extract(epoch FROM excluded.at - known.at)) / 60 * given.per_minute) AS tries) AS now
    WHERE given.key = excluded.key)
  RETURNING refused`;

/** Slows guessing down: each attempt at a password or a link takes from what refills slowly, and all servers of an installation count together [I7]. */
@Injectable()
export class Attempts {
  private swept = -Infinity;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt on an account; answers a refusal when there were too many. */
  onAccount(ip: string, account: string): Promise<Refusal | null> {
    const name = nameOf(account);
    // All three are asked, so that each keeps counting whichever refuses.
    return this.take([['pair', `${ip} ${name}`], ['account', name], ['address', ip]]);
  }

  /** Counts an attempt that names no account, such as a link that may be guessed. */
  onAddress(ip: string): Promise<Refusal | null> {
    return this.take([['address', ip]]);
  }

  /** The right password was given: earlier slips are forgiven. */
  async succeeded(ip: string, account: string): Promise<void> {
    await this.uow.run((tx) => tx.query('DELETE FROM attempt WHERE key = $1', [keyOf('pair', `${ip} ${nameOf(account)}`)]));
  }

  private async take(counted: readonly (readonly [kind: keyof typeof LIMITS, name: string])[]): Promise<Refusal | null> {
    const limits = counted.map(([kind]) => LIMITS[kind]);
    const now = this.clock.date();
    const rows = await this.uow.run((tx) => tx.query<{ refused: boolean }>(TAKE, [
      counted.map(([kind, name]) => keyOf(kind, name)), limits.map(({ burst }) => burst), limits.map(({ perMinute }) => perMinute), now,
    ]));
    if (now.getTime() - this.swept > MINUTE) {
      this.swept = now.getTime();
      await this.uow.run((tx) => tx.query('DELETE FROM attempt WHERE at < $1', [new Date(now.getTime() - FORGOTTEN_AFTER)]));
    }
    return rows.some(({ refused }) => refused) ? TOO_MANY : null;
  }
}

const nameOf = (account: string): string => account.trim().toLowerCase();
const keyOf = (kind: string, name: string): Buffer => createHash('sha256').update(`${kind} ${name}`).digest();
