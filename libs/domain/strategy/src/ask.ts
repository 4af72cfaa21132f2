import { ok, type Outcome, refuse } from '@northstar/domain-membership';

export const ADDRESSEE_KINDS = ['department', 'minister', 'committee', 'parliament', 'other'] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

/** Offered to begin with; a network may write its own. */
export const DEFAULT_THEMES = [
  'Early warning and decision-making', 'Diplomacy and embassies', 'Sanctions and trade', 'Accountability and justice', 'Protection and asylum',
  'Development and peacebuilding', 'Technology and media', 'Education and communities at home', 'Parliament and oversight',
] as const;

export const TITLE_LENGTH = 140;
export const ADDRESSEE_LENGTH = 140;
export const THEME_LENGTH = 80;

/** What an ask says about itself beside its text. */
export interface AskDetails {
  readonly title: string;
  readonly addresseeKind: AddresseeKind;
  readonly addressee: string;
  readonly theme: string;
  readonly leadOrganisationId: string | null;
}

/** One line: what breaks it or cannot be seen becomes a space, and spaces never stand twice. */
const line = (text: string): string => text.normalize('NFC').replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** Checks and trims the title of a strategy. */
export function checkStrategyTitle(given: string): Outcome<string> {
  const title = line(given);
  return title.length > 0 && title.length <= TITLE_LENGTH ? ok(title) : refuse('INVALID', `Give the strategy a title of up to ${TITLE_LENGTH} characters.`, 'title');
}

/** Checks and trims the details of an ask. */
export function checkAsk(input: AskDetails): Outcome<AskDetails> {
  const title = line(input.title);
  const addressee = line(input.addressee);
  const theme = line(input.theme);
  if (!ADDRESSEE_KINDS.includes(input.addresseeKind)) return refuse('INVALID', 'Choose what kind of addressee it is.', 'addresseeKind');
  if (title.length === 0 || title.length > TITLE_LENGTH) return refuse('INVALID', `Say in up to ${TITLE_LENGTH} characters what is asked.`, 'title');
  if (addressee.length === 0 || addressee.length > ADDRESSEE_LENGTH) return refuse('INVALID', `Say in up to ${ADDRESSEE_LENGTH} characters to whom the ask is addressed.`, 'addressee');
  if (theme.length === 0 || theme.length > THEME_LENGTH) return refuse('INVALID', `Give a theme of up to ${THEME_LENGTH} characters.`, 'theme');
  return ok({ ...input, title, addressee, theme });
}

/** The order with one ask moved; a place beyond either end is that end. Null when the ask is not in the order: it was retired meanwhile, or never there. */
export function moveAsk(order: readonly string[], id: string, toPosition: number): string[] | null {
  if (!order.includes(id)) return null;
  const others = order.filter((other) => other !== id);
  const place = Math.min(Math.max(Math.trunc(toPosition), 0), others.length);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
