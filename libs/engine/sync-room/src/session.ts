import type { Author, CollabMode, Socket } from './ports.js';

/** Who is behind a socket, as the server knows it; a client never states any of this. */
export interface Identity extends Author {
  readonly name: string;
  readonly organisation: string;
  readonly initials: string;
  readonly colour: string;
}

/** What the gateway brings along when a socket opens. */
export interface Admission {
  readonly identity: Identity;
  readonly mode: CollabMode;
  /** Why the mode is not `edit`, for the person; empty otherwise. */
  readonly reason?: string;
  /** The editor's schema version; absent for clients that do not know about it (stock clients and scripts) [C12]. */
  readonly clientSchemaVersion?: number;
  /** Whatever the gateway wants to find again in the authoriser or in a filter, for example the sign-in session. */
  readonly tag?: unknown;
}

/** One connection to one document. */
export interface Session {
  readonly id: number;
  readonly documentId: string;
  readonly identity: Identity;
  readonly mode: CollabMode;
  readonly tag: unknown;
  readonly socket: Socket;
}

/** The gateway's end of a connection. */
export interface Connection {
  readonly session: Session;
  /** A frame arrived. Frames that arrive before the document is loaded wait. */
  receive(frame: Uint8Array): void;
  /** The socket is gone. */
  left(): void;
}
