/**
 * The variable that holds an organisation's colour: the values of domain/membership in light, paler ones in dark, so that the initials can be read on both.
 * Out of range, or nobody's: the neutral one.
 */
export const organisationColour = (colour: number | null): string =>
  colour !== null && Number.isInteger(colour) && colour >= 0 && colour < 16 ? `var(--ns-org-${colour})` : 'var(--ns-org-none)';
