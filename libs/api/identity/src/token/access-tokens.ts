import { Injectable } from '@nestjs/common';
import { askedTogether, checkLine, Clock, done, type DoneType, notFound, type SignedIn, UnitOfWork } from '@northstar/api-core';
import { ok, refuse, type Outcome } from '@northstar/domain-membership';
import { IsNull } from 'typeorm';
import { hashSecret, newSecret } from '../secret.js';
import { AccessToken } from './access-token.entity.js';

/** Makes a leaked token recognisable, for people and for scanners. */
export const TOKEN_PREFIX = 'nst_';
const DAY = 24 * 60 * 60 * 1_000;
const MOST_DAYS = 366;
const MOST_TOKENS = 20;
const USED_EVERY = 5 * 60 * 1_000;

/** Personal access tokens for scripts. */
@Injectable()
export class AccessTokens {
  /** Those who knock in the same turn are answered by one statement. */
  private readonly knocking = askedTogether<string, SignedIn | null>((secrets) => this.find(secrets));

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async create(signedIn: SignedIn, givenName: string, days: number): Promise<Outcome<{ token: AccessToken; secret: string }>> {
    // Else a token that leaked for a day could make itself one that lasts a year.
    if (!signedIn.sessionId) return refuse('NOT_ALLOWED', 'A script cannot make tokens. Sign in with a browser.');
    const name = checkLine(givenName, { field: 'name', label: 'The name of the token', most: 80 });
    if (!name.ok) return name;
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return refuse('INVALID', `A token lasts from 1 to ${MOST_DAYS} days.`, 'days');
    const open = await this.listFor(signedIn.personId);
    if (open.length >= MOST_TOKENS) return refuse('TOO_MANY', `There are ${MOST_TOKENS} tokens already. Revoke one that is no longer used.`);
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    const now = this.clock.now();
    const token = await this.uow.run((tx) => tx.repository(AccessToken).save({
      personId: signedIn.personId, name: name.value, tokenHash: hashSecret(secret), createdAt: new Date(now), expiresAt: new Date(now + days * DAY), lastUsedAt: null, revokedAt: null,
    }));
    return ok({ token, secret });
  }

  async revoke(personId: string, id: string): Promise<Outcome<DoneType>> {
    return this.uow.run(async (tx) => {
      const [row] = await tx.query('UPDATE access_token SET revoked_at = $1 WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL RETURNING id', [this.clock.date(), id, personId]);
      if (!row) return notFound();
      await tx.emit({ type: 'session.ended', sessionIds: [], accessTokenIds: [id], personId }, personId);
      return done('The token is revoked. Scripts that use it are refused from now on.');
    });
  }

  /** Tokens that were not revoked, the newest first; expired ones are among them, so that people see why a script stopped. */
  async listFor(personId: string): Promise<AccessToken[]> {
    return this.uow.read.repository(AccessToken).find({ where: { personId, revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  authenticate(secret: string): Promise<SignedIn | null> {
    return this.knocking.load(secret);
  }

  private async find(secrets: readonly string[]): Promise<(SignedIn | null)[]> {
    const now = this.clock.date();
    const hashes = secrets.map(hashSecret);
    const rows = await this.uow.read.query<Pick<AccessToken, 'id' | 'personId' | 'tokenHash' | 'lastUsedAt'>>(
      `SELECT id, person_id AS "personId", token_hash AS "tokenHash", last_used_at AS "lastUsedAt" FROM access_token
       WHERE token_hash = ANY($1::bytea[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`, [hashes, now],
    );
    const unnoted = rows.filter(({ lastUsedAt }) => !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= USED_EVERY).map(({ id }) => id);
    if (unnoted.length > 0) await this.uow.read.query('UPDATE access_token SET last_used_at = $1 WHERE id = ANY($2)', [now, unnoted]);
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
    return hashes.map((hash) => {
      const token = found.get(hash.toString('hex'));
      return token ? { personId: token.personId, sessionId: null, accessTokenId: token.id } : null;
    });
  }
}
