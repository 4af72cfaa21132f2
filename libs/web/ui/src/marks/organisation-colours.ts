/**
 * The organisations' colours, by their number: told apart in light and dark and without seeing red or green, because they differ in lightness too.
 * Never the only mark: initials stand in or beside them. The same values are in styles/tokens.css, lighter ones there for dark paper.
 */
export const ORGANISATION_COLOURS = [
  '#23407A', '#8C2F39', '#1F6B5C', '#7A4B12', '#5B3A8C', '#2F6B1F', '#9C2F72', '#3D5A6C',
  '#B04A00', '#0B6E99', '#6B6B00', '#6A6460', '#C0392B', '#4B4FC4', '#007A4D', '#8A5A83',
] as const;

/** The variable of one organisation's colour. */
export const organisationColour = (colour: number): string => `var(--ns-org-${((Math.trunc(colour) % 16) + 16) % 16})`;
