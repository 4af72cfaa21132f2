/** Codes that every noun shares; nouns add their own beside these. */
export const REFUSAL_CODES = ['NOT_FOUND', 'NOT_ALLOWED', 'SIGNED_OUT', 'INVALID', 'CONFLICT', 'CLOSED', 'EXPIRED', 'TOO_MANY', 'NOT_READY'] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected "no": a value, never thrown. The message is for people: what happened, what is safe, what to do. */
export interface Refusal<Code extends string = RefusalCode> {
  readonly ok: false;
  readonly code: Code;
  readonly message: string;
  /** The input that has to be mended. */
  readonly field?: string;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Either what was asked for or the reason why not. */
export type Outcome<T, Code extends string = RefusalCode> = Ok<T> | Refusal<Code>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <Code extends string>(code: Code, message: string, field?: string): Refusal<Code> =>
  field === undefined ? { ok: false, code, message } : { ok: false, code, message, field };
