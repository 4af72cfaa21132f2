import { takesSignatures } from '@northstar/domain-sign-on';
import type { SignatureDeclined, SignatureGiven, SignatureWithdrawn, SignOnCalled, SignOnCalledOff, SignOnEvent, SignOnExtended } from './sign-on-events.js';

export type SignatureEvent = SignatureGiven<string> | SignatureDeclined<string> | SignatureWithdrawn<string>;

/** A call for signatures as its entries tell it. */
export interface SignOnSeen {
  readonly called: SignOnCalled<string>;
  readonly sequence: number;
  /** The deadline as it is now. */
  closesAt: number;
  calledOff: boolean;
  /** The last word of each seat about each text. */
  readonly said: Map<string, SignatureEvent>;
}

const key = (seat: number, version: string): string => `${seat} ${version}`;

const tooLate = (call: SignOnSeen, at: number): string | null => (takesSignatures(call, at) ? null : call.calledOff ? 'was received after the call was called off' : 'was received after the deadline');

/** How many signatures stand. */
export const standing = ({ said }: SignOnSeen): number => [...said.values()].filter(({ kind }) => kind === 'signature_given').length;

/** Who and what an event about signatures speaks of. */
export function referencesOf(event: SignOnEvent): (string | null)[] {
  switch (event.kind) {
    case 'sign_on_called': return [event.title, ...event.invited, event.by];
    case 'signature_prepared': return [...event.answers.map(({ words }) => words), event.by];
    case 'sign_on_extended': case 'sign_on_called_off': return [event.reason, event.by];
    case 'signature_given': return [event.reservation, event.by];
    case 'signature_declined': return [event.reason, event.by];
    case 'signature_withdrawn': return [event.by];
  }
}

/** Goes through what happens to calls for signatures and says where it contradicts itself or the rules of signing [R9]. */
export class SignOnReplay {
  readonly calls = new Map<string, SignOnSeen>();
  private readonly numbers = new Set<number>();

  /** `wrongText`: what is wrong with a text that is said to be agreed, in the end of a sentence. */
  constructor(private readonly wrongText: (text: SignOnCalled<string>['texts'][number]) => string | null) {}

  take(event: SignOnEvent, sequence: number): string | null {
    if (event.kind === 'sign_on_called') return this.called(event, sequence);
    const call = this.calls.get(event.signOn);
    if (!call) return 'is about a call for signatures that was never made';
    if (event.kind === 'sign_on_extended' || event.kind === 'sign_on_called_off') return this.conducted(call, event);
    const { called } = call;
    if (event.seat > called.invited.length) return 'comes from an organisation that was not asked to sign';
    const knows = (version: string): boolean => called.texts.some((text) => text.version === version);
    if (event.kind === 'signature_prepared') {
      if (!event.answers.every(({ version }) => knows(version))) return 'is about a text that was not to be signed';
      return event.answers.length > 0 ? tooLate(call, event.at) : null;
    }
    if (!knows(event.version)) return 'is about a text that was not to be signed';
    return this.answered(call, event);
  }

  private called(event: SignOnCalled<string>, sequence: number): string | null {
    if (this.calls.has(event.signOn)) return 'makes a call for signatures a second time';
    if (this.numbers.has(event.number)) return `gives the number ${event.number} to a second call for signatures`;
    if (event.invited.length === 0 || new Set(event.invited).size !== event.invited.length) return 'asks an organisation twice to sign, or none at all';
    if (event.texts.length === 0) return 'asks for signatures under no text';
    if (event.closesAt <= event.at) return 'has a deadline that is not after the call';
    this.numbers.add(event.number);
    this.calls.set(event.signOn, { called: event, sequence, closesAt: event.closesAt, calledOff: false, said: new Map() });
    return event.texts.map(this.wrongText).find((wrong) => wrong !== null) ?? null;
  }

  private conducted(call: SignOnSeen, event: SignOnExtended<string> | SignOnCalledOff<string>): string | null {
    if (!takesSignatures(call, event.at)) return call.calledOff ? 'is about a call for signatures that was called off before' : 'comes after the deadline of a call for signatures';
    if (event.kind === 'sign_on_called_off') {
      call.calledOff = true;
      return null;
    }
    if (event.previousClosesAt !== call.closesAt || event.closesAt <= call.closesAt) return 'moves a deadline in a way that no deadline moves: to a later time only';
    call.closesAt = event.closesAt;
    return null;
  }

  private answered(call: SignOnSeen, event: SignatureEvent): string | null {
    const { said } = call;
    const place = key(event.seat, event.version);
    const before = said.get(place);
    said.set(place, event);
    if (before && event.revision <= before.revision) return 'is not later than what the organisation had said about this text before';
    if (event.kind === 'signature_withdrawn') return before?.kind === 'signature_given' ? null : 'withdraws a signature that does not stand';
    const late = tooLate(call, event.at);
    if (late !== null) return late;
    return before?.kind === 'signature_given' ? 'answers for an organisation whose signature stands already' : null;
  }
}
