import { NEUTRAL_COLOUR, ORGANISATION_COLOURS, organisationColour } from './colours.js';

/** Contrast with white as WCAG 2.2 defines it. */
function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

describe('colours of organisations', () => {
  test.each([...ORGANISATION_COLOURS, NEUTRAL_COLOUR])('[M11] white text can be read on %s', (colour) => {
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });

  test('[M11] are sixteen, all different, with a neutral one for whoever has none', () => {
    expect(new Set(ORGANISATION_COLOURS).size).toBe(16);
    expect(organisationColour(15)).toBe(ORGANISATION_COLOURS[15]);
    expect([null, 16, -1, 0.5].map(organisationColour)).toEqual([NEUTRAL_COLOUR, NEUTRAL_COLOUR, NEUTRAL_COLOUR, NEUTRAL_COLOUR]);
  });
});
