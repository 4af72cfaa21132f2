import { Injectable } from '@nestjs/common';
import { Clock, type SignedIn, UnitOfWork } from '@northstar/api-core';
import { hashSecret, newSecret } from '@northstar/api-identity';

const LIFE_MS = 60_000;

const notRevoked = (session: string, accessToken: string): string =>
  `NOT EXISTS (SELECT FROM session s WHERE s.id = ${session} AND s.revoked_at IS NOT NULL)
   AND NOT EXISTS (SELECT FROM access_token a WHERE a.id = ${accessToken} AND a.revoked_at IS NOT NULL)`;

/** One-use keys to one document for clients that can send neither a cookie nor a header [C2]. They may stand in an address because they are worth nothing a minute later. */
@Injectable()
export class Tickets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async issue(signedIn: SignedIn, documentId: string): Promise<{ ticket: string; expiresAt: Date }> {
    const ticket = newSecret();
    const expiresAt = new Date(this.clock.now() + LIFE_MS);
    await this.uow.read.query('DELETE FROM collab_ticket WHERE expires_at < $1', [this.clock.date()]);
    await this.uow.read.query(
      'INSERT INTO collab_ticket (token_hash, document_id, person_id, session_id, access_token_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [hashSecret(ticket), documentId, signedIn.personId, signedIn.sessionId, signedIn.accessTokenId, expiresAt],
    );
    return { ticket, expiresAt };
  }

  /** Who the ticket was made for, the first time it is shown, while the sign-in behind it still holds. */
  async redeem(ticket: string, documentId: string): Promise<SignedIn | null> {
    const rows = await this.uow.read.query<SignedIn>(
      `UPDATE collab_ticket t SET used_at = $3
       WHERE token_hash = $1 AND document_id::text = $2 AND used_at IS NULL AND expires_at > $3
         AND ${notRevoked('t.session_id', 't.access_token_id')}
       RETURNING person_id AS "personId", session_id AS "sessionId", access_token_id AS "accessTokenId"`,
      [hashSecret(ticket), documentId, this.clock.date()],
    );
    return rows[0] ?? null;
  }

  /** Whether the sign-in behind a socket was not ended meanwhile. */
  async signInHolds({ sessionId, accessTokenId }: SignedIn): Promise<boolean> {
    const rows = await this.uow.read.query<{ holds: boolean }>(`SELECT ${notRevoked('$1::uuid', '$2::uuid')} AS holds`, [sessionId, accessTokenId]);
    return rows[0]!.holds;
  }
}
