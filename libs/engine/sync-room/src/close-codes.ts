/** Why a socket was closed: the number on the wire, a stable name, a sentence for the person, and whether coming back is pointless. */
export interface CloseReason {
  readonly code: number;
  readonly name: string;
  readonly sentence: string;
  /** A final reason stands until the person does something; after any other the client comes back by itself. */
  readonly final: boolean;
}

/**
 * One table of all reasons. The stock y-websocket client gives up after 4400–4499 and comes back after 4500–4599,
 * so the number itself carries `final`, and nothing that merely asks for a fresh start may sit below 4500.
 */
export const CLOSE = {
  malformed: reason(4400, 'malformed', 'This program sent something that Northstar does not understand. Please reload the page.'),
  signedOut: reason(4401, 'signed_out', 'You are signed out. Please sign in again.'),
  forbidden: reason(4403, 'forbidden', 'You may read this text but not change it. Your last change was not accepted.'),
  notFound: reason(4404, 'not_found', 'This text does not exist, or you have no access to it.'),
  tooLarge: reason(4413, 'too_large', 'This change, or the text with it, is too large. Please split it up.'),
  refused: reason(4422, 'refused', 'Your last change does not fit this text and was not accepted. Please reload the page.'),
  tooMany: reason(4429, 'too_many', 'Too much arrived from your device at once. Please reload the page after a moment.'),
  storage: reason(4500, 'storage', 'Northstar could not store the last change. It stays on your device and is sent again by itself.'),
  restarting: reason(4503, 'restarting', 'Northstar is restarting. You are connected again in a moment.'),
  tooSlow: reason(4508, 'too_slow', 'Your connection could not keep up. You are connected again in a moment.'),
  rightsChanged: reason(4509, 'rights_changed', 'What you may do here has changed. You are connected again in a moment.'),
  busy: reason(4529, 'busy', 'Northstar is busy. You are connected again in a moment.'),
} as const satisfies Record<string, CloseReason>;

/** The reason behind a code, for clients that want the sentence. */
export function closeReason(code: number): CloseReason | undefined {
  return Object.values(CLOSE).find((entry) => entry.code === code);
}

function reason(code: number, name: string, sentence: string): CloseReason {
  return { code, name, sentence, final: code < 4500 };
}
