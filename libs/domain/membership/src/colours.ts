/**
 * The sixteen colours by which organisations are told apart, in their order. Each has at least 4.5 : 1 against white text on it and
 * differs from the others in lightness as well as hue; initials always stand beside them.
 */
export const ORGANISATION_COLOURS = [
  '#1f4e8c', '#8a3b12', '#2d6a35', '#7a2a6b', '#8a5a00', '#1b6670', '#9a2b3a', '#4b4fa3',
  '#5c6420', '#6b3fa0', '#00695a', '#a03c78', '#5d4a3a', '#2b6ca3', '#7d3030', '#455a64',
] as const;

/** For people who speak for no organisation. */
export const NEUTRAL_COLOUR = '#4a5568';

export const organisationColour = (index: number | null): string => (index === null ? NEUTRAL_COLOUR : (ORGANISATION_COLOURS[index] ?? NEUTRAL_COLOUR));
