import { refuse, type Refusal } from '@northstar/domain-membership';

interface Limits {
  /** The name of the input field, so that a form can point at it. */
  field: string;
  /** What people call it, at the beginning of a sentence. */
  label: string;
  most: number;
  optional?: boolean;
}

type Checked = { ok: true; value: string } | Refusal;

// Control characters have no place in a name: they forge headers in mail and lines in logs, and PostgreSQL refuses NUL altogether.
const IN_LINES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const IN_PROSE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function check(given: string | null | undefined, forbidden: RegExp, { field, label, most, optional }: Limits): Checked {
  const value = (given ?? '').trim().normalize('NFC');
  if (value === '' && !optional) return refuse('INVALID', `${label} is missing.`, field);
  if (value.length > most) return refuse('INVALID', `${label} is too long: at most ${most} characters.`, field);
  if (forbidden.test(value)) return refuse('INVALID', `${label} contains characters that cannot be used.`, field);
  return { ok: true, value };
}

/** A text of one line, such as a name: trimmed, not empty, not too long, no control characters. */
export const checkLine = (given: string | null | undefined, limits: Limits): Checked => check(given, IN_LINES, limits);

/** A text of several lines: line breaks and tabs are welcome. */
export const checkProse = (given: string | null | undefined, limits: Limits): Checked => check(given?.replaceAll('\r\n', '\n'), IN_PROSE, limits);
