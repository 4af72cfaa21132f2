import { Injectable } from '@nestjs/common';
import { Clock } from '@northstar/api-core';
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

interface Bucket {
  left: number;
  at: number;
}

const MOST_BUCKETS = 20_000;

const TOO_MANY: Refusal = refuse('TOO_MANY', 'There were too many attempts. Wait some minutes, then try again.');

/** Slows guessing down: each attempt at a password or a link takes a token from buckets that refill slowly. In memory: a restart forgives, nothing else does. */
@Injectable()
export class Attempts {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Counts an attempt on an account; answers a refusal when there were too many. */
  onAccount(ip: string, account: string): Refusal | null {
    const name = account.trim().toLowerCase();
    // All three are asked, so that each keeps counting whichever refuses.
    const allowed = [this.take('pair', `${ip} ${name}`), this.take('account', name), this.take('address', ip)];
    return allowed.every(Boolean) ? null : TOO_MANY;
  }

  /** Counts an attempt that names no account, such as a link that may be guessed. */
  onAddress(ip: string): Refusal | null {
    return this.take('address', ip) ? null : TOO_MANY;
  }

  /** The right password was given: earlier slips are forgiven. */
  succeeded(ip: string, account: string): void {
    const name = account.trim().toLowerCase();
    this.buckets.delete(`pair ${ip} ${name}`);
  }

  private take(kind: keyof typeof LIMITS, name: string): boolean {
    const { burst, perMinute } = LIMITS[kind];
    const key = `${kind} ${name}`;
    const now = this.clock.now();
    const bucket = this.buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 60_000) * perMinute);
    // Written anew, so that the map's order is by last use and the oldest can be forgotten when somebody floods it.
    this.buckets.delete(key);
    this.buckets.set(key, { left: Math.max(0, left - 1), at: now });
    if (this.buckets.size > MOST_BUCKETS) this.buckets.delete(this.buckets.keys().next().value!);
    return left >= 1;
  }
}
