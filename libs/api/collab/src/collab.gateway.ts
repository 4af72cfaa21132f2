import type { IncomingMessage } from 'node:http';
import type { Socket as Net } from 'node:net';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Authenticator, Logger, type SignedIn } from '@northstar/api-core';
import { CLOSE, type CloseReason, type CollabMode, DEFAULT_LIMITS, type Identity } from '@northstar/engine-sync-room';
import { type WebSocket, WebSocketServer } from 'ws';
import { Collab } from './collab.service.js';
import { CollabAuthoriser, type Standing, type Tag } from './collab-authoriser.js';
import { Identities } from './identities.js';
import { Tickets } from './tickets.js';
import { CollabSocket, WebSocketPort } from './web-socket-port.js';

/** Windows that one person can have open at once; far more than anybody needs, few enough to bound a mistake. */
const SOCKETS_PER_PERSON = 200;
/** After this long a client comes back through the door, so that a session that ran out does not live on in a socket. */
const LONGEST_LIFE_MS = 4 * 60 * 60 * 1_000;

const REASONS: Readonly<Record<CollabMode, string>> = {
  edit: '',
  suggest: 'Your role includes reading and commenting. Changes to the text are made by policy leads and coordinators.',
  read: 'You can read this text. It cannot be changed here at the moment.',
};

/** The door of `/collab/:id`: finds out who comes, whether they may, and hands the socket to the engine. It knows nothing of the protocol. */
@Injectable()
export class CollabGateway {
  private readonly server = new WebSocketServer({ noServer: true, WebSocket: CollabSocket, maxPayload: DEFAULT_LIMITS.frameBytes + 64, perMessageDeflate: false });
  private readonly sockets = new Map<string, number>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly authoriser: CollabAuthoriser,
    private readonly tickets: Tickets,
    private readonly identities: Identities,
    private readonly collab: Collab,
    private readonly log: Logger,
  ) {}

  async handle(request: IncomingMessage, socket: Duplex, head: Buffer, documentId: string): Promise<void> {
    const { changes } = this.authoriser;
    const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
    const signedIn = await this.whoIs(request, query.get('ticket'), documentId);
    if (!signedIn) return this.turnAway(request, socket, head, CLOSE.signedOut, '401 Unauthorized');
    // Who hung up meanwhile would never give the place back.
    if (socket.destroyed) return;
    // Taken before the next question is asked, or a thousand sockets at once would all find a place free.
    const leave = this.seat(signedIn.personId);
    if (!leave) return this.turnAway(request, socket, head, CLOSE.tooMany, '429 Too Many Requests');
    socket.once('close', leave);
    const standing = await this.authoriser.recall(signedIn, documentId);
    if (!standing) return this.turnAway(request, socket, head, CLOSE.notFound, '404 Not Found');
    const identity = await this.identities.of(signedIn, standing);
    const schema = query.get('schema');
    this.server.handleUpgrade(request, socket, head, (ws) => {
      this.admit(ws, socket as Net, documentId, signedIn, standing, changes, identity, schema !== null && /^\d{1,6}$/.test(schema) ? Number(schema) : undefined);
    });
  }

  private admit(ws: WebSocket, net: Net, documentId: string, signedIn: SignedIn, standing: Standing, changes: number, identity: Identity, clientSchemaVersion: number | undefined): void {
    const tag: Tag = { signedIn, networkId: standing.networkId };
    const port = new WebSocketPort(ws, net);
    const connection = this.collab.connect(documentId, port, {
      identity, tag, mode: standing.mode, reason: REASONS[standing.mode], ...(clientSchemaVersion === undefined ? {} : { clientSchemaVersion }),
    });
    const life = setTimeout(() => port.close(CLOSE.rightsChanged.code, CLOSE.rightsChanged.sentence), LONGEST_LIFE_MS);
    life.unref();
    ws.on('message', (data: Buffer, isBinary) => {
      if (isBinary) connection.receive(data);
      else port.close(CLOSE.malformed.code, CLOSE.malformed.sentence);
    });
    // The closing has begun already; this sees to its end and leaves time for the reason to arrive.
    ws.on('error', () => port.close(CLOSE.malformed.code, CLOSE.malformed.sentence));
    ws.on('close', () => {
      clearTimeout(life);
      connection.left();
    });
    // What changed between the questions at the door and the entry was told to nobody.
    if (this.authoriser.changes === changes) return;
    void this.whyNot(documentId, signedIn, standing).then((reason) => {
      if (reason) port.close(reason.code, reason.sentence);
    });
  }

  /** Asked once more when the socket is in the room. */
  private async whyNot(documentId: string, signedIn: SignedIn, { mode, actor }: Standing): Promise<CloseReason | null> {
    try {
      const [holds, now] = await Promise.all([this.tickets.signInHolds(signedIn), this.authoriser.standing(signedIn, documentId)]);
      if (!holds) return CLOSE.signedOut;
      return now?.mode === mode && now.actor.organisationId === actor.organisationId ? null : CLOSE.rightsChanged;
    } catch (error) {
      this.log.warn('rights could not be read; the socket was closed', { documentId, error });
      return CLOSE.rightsChanged;
    }
  }

  /** Takes one of the places that a person has; answers how it is given back, or null when all are taken. */
  private seat(personId: string): (() => void) | null {
    const taken = this.sockets.get(personId) ?? 0;
    if (taken >= SOCKETS_PER_PERSON) return null;
    this.sockets.set(personId, taken + 1);
    return () => {
      const left = (this.sockets.get(personId) ?? 1) - 1;
      if (left > 0) this.sockets.set(personId, left);
      else this.sockets.delete(personId);
    };
  }

  private async whoIs(request: IncomingMessage, ticket: string | null, documentId: string): Promise<SignedIn | null> {
    const known = await this.authenticator.authenticate({ cookieHeader: request.headers.cookie, authorizationHeader: request.headers.authorization });
    return known ?? (ticket === null ? null : this.tickets.redeem(ticket, documentId));
  }

  /** A page cannot read the status of a refused handshake, only the code of a closed socket; a program is answered in HTTP. */
  private turnAway(request: IncomingMessage, socket: Duplex, head: Buffer, reason: CloseReason, status: string): void {
    if (request.headers.origin === undefined) {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate());
      ws.close(reason.code, reason.sentence);
    });
  }
}
