import { checkLine, checkProse } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { type Cover, COVER_LENGTH } from '@northstar/domain-strategy';

/** A cover as somebody wrote it. */
export type WrittenCover = Pick<Cover, 'title'> & Partial<Cover>;

/** A cover that can be printed: a title of one line, a note of several, a contact of one line [A15]. */
export function checkCover({ title, note, contact, licence }: WrittenCover): Outcome<Cover> {
  const named = checkLine(title, { field: 'title', label: 'The title of the edition', most: COVER_LENGTH.title });
  if (!named.ok) return named;
  const noted = checkProse(note, { field: 'note', label: 'The cover note', most: COVER_LENGTH.note, optional: true });
  if (!noted.ok) return noted;
  const reached = checkLine(contact, { field: 'contact', label: 'The contact', most: COVER_LENGTH.contact, optional: true });
  if (!reached.ok) return reached;
  return ok({ title: named.value, note: noted.value, contact: reached.value, licence: licence ?? null });
}
