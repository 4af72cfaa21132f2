import { Inject, Injectable } from '@nestjs/common';
import { askedTogether, Clock, type Config, CONFIG, type RequestContext, type SignedIn, type Transaction, UnitOfWork } from '@northstar/api-core';
import { IsNull, MoreThan } from 'typeorm';
import { hashSecret, newSecret } from '../secret.js';
import { deviceName } from './device.js';
import { Session } from './session.entity.js';

const DAY = 24 * 60 * 60 * 1_000;
/** "Last seen" is for people, who ask on which day: it is not worth a write with every request. */
const SEEN_EVERY = 5 * 60 * 1_000;

/** A session that was begun in a transaction; the browser gets it by `adopt` once that has committed. */
export interface BegunSession {
  id: string;
  personId: string;
  token: string;
  expiresAt: Date;
}

/** Sign-ins: revocable rows, found by the hash of the cookie's secret. */
@Injectable()
export class Sessions {
  /** Those who knock in the same turn are answered by one statement: after a break in the network a whole room comes back at once. */
  private readonly knocking = askedTogether<string, SignedIn | null>((tokens) => this.find(tokens));

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Begins a session under a new secret. The one that the browser had before ends, so that a planted cookie gains nothing. */
  async begin(tx: Transaction, context: RequestContext, personId: string): Promise<BegunSession> {
    const before = context.signedIn;
    if (before?.sessionId) await this.end(tx, before.personId, [before.sessionId], true);
    const token = newSecret();
    const now = this.clock.date();
    const expiresAt = new Date(now.getTime() + this.config.sessionDays * DAY);
    const saved = await tx.repository(Session).save({
      personId, tokenHash: hashSecret(token), device: deviceName(context.device), createdAt: now, lastSeenAt: now, expiresAt, revokedAt: null,
    });
    return { id: saved.id, personId, token, expiresAt };
  }

  /** Hands a committed session to the browser; from here on the request is that person's. */
  adopt(context: RequestContext, begun: BegunSession): void {
    context.setCookie('session', { token: begun.token, expiresAt: begun.expiresAt });
    context.signedIn = { personId: begun.personId, sessionId: begun.id, accessTokenId: null };
    context.fresh();
  }

  /** Ends sessions of a person; answers how many were still open. Sockets opened with them close after the commit [C4]. */
  async end(tx: Transaction, personId: string, ids: readonly string[], replaced = false): Promise<number> {
    const ended = await tx.query<{ id: string }>(
      'UPDATE session SET revoked_at = $1, replaced = $4 WHERE person_id = $2 AND id = ANY($3) AND revoked_at IS NULL RETURNING id', [this.clock.date(), personId, ids, replaced],
    );
    if (ended.length > 0) await tx.emit({ type: 'session.ended', sessionIds: ended.map(({ id }) => id), accessTokenIds: [], personId }, personId);
    return ended.length;
  }

  /** Ends all sessions of a person but the one that is named. */
  async endOthers(tx: Transaction, personId: string, keep: string | null): Promise<number> {
    const open = await tx.repository(Session).findBy({ personId, revokedAt: IsNull() });
    return this.end(tx, personId, open.map(({ id }) => id).filter((id) => id !== keep));
  }

  /** A person's open sessions, the latest used first. */
  async listFor(personId: string): Promise<Session[]> {
    return this.uow.read.repository(Session).find({
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.date()) }, order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
  }

  /** Whether somebody ended the session of this secret, rather than time or another sign-in of the same browser. */
  async wasEnded(token: string): Promise<boolean> {
    const found = await this.uow.read.query('SELECT 1 FROM session WHERE token_hash = $1 AND revoked_at IS NOT NULL AND NOT replaced', [hashSecret(token)]);
    return found.length > 0;
  }

  authenticate(token: string): Promise<SignedIn | null> {
    return this.knocking.load(token);
  }

  private async find(tokens: readonly string[]): Promise<(SignedIn | null)[]> {
    const now = this.clock.date();
    const hashes = tokens.map(hashSecret);
    // Asked with every request and every socket, so it is not left to the mapper, which takes several times as long.
    const rows = await this.uow.read.query<Pick<Session, 'id' | 'personId' | 'tokenHash' | 'lastSeenAt'>>(
      `SELECT id, person_id AS "personId", token_hash AS "tokenHash", last_seen_at AS "lastSeenAt" FROM session
       WHERE token_hash = ANY($1::bytea[]) AND revoked_at IS NULL AND expires_at > $2`, [hashes, now],
    );
    const unnoted = rows.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY).map(({ id }) => id);
    if (unnoted.length > 0) await this.uow.read.query('UPDATE session SET last_seen_at = $1 WHERE id = ANY($2)', [now, unnoted]);
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
    return hashes.map((hash) => {
      const session = found.get(hash.toString('hex'));
      return session ? { personId: session.personId, sessionId: session.id, accessTokenId: null } : null;
    });
  }
}
