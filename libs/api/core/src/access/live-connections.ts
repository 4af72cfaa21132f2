import { Injectable } from '@nestjs/common';
import { EventBus } from '../outbox/event-bus.js';
import type { SignedIn } from './request-context.js';

interface Connection {
  signedIn: SignedIn;
  close: () => void;
}

/** Sockets that live as long as the sign-in they were opened with: ending a session closes them at once [C4]. */
@Injectable()
export class LiveConnections {
  private readonly open = new Set<Connection>();

  constructor(bus: EventBus) {
    bus.on('session.ended', ({ sessionIds, accessTokenIds }) => {
      for (const connection of this.open) {
        const { sessionId, accessTokenId } = connection.signedIn;
        if ((sessionId && sessionIds.includes(sessionId)) || (accessTokenId && accessTokenIds.includes(accessTokenId))) connection.close();
      }
    });
  }

  /** Adds a socket; answers how to take it off when it closes. */
  add(signedIn: SignedIn, close: () => void): () => void {
    const connection = { signedIn, close };
    this.open.add(connection);
    return () => this.open.delete(connection);
  }
}
