/** The value of one property of a `style` attribute; by hand, because parsers drop properties that they do not know, and those of Word are such. */
export const styleProperty = (style: string, name: string): string => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`).exec(style)?.[1]?.trim() ?? '';

/** What a style says that a text can keep. Null: it says nothing about it. */
export interface StyleMeaning {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean;
  readonly strike: boolean;
  /** It hides what it is about. */
  readonly hidden: boolean;
}

/** Reads a `style` attribute as Word, Google Docs and others write it. */
export function meaningOfStyle(given: string): StyleMeaning {
  const style = given.toLowerCase();
  const weight = styleProperty(style, 'font-weight');
  const slant = styleProperty(style, 'font-style');
  const line = `${styleProperty(style, 'text-decoration')} ${styleProperty(style, 'text-decoration-line')}`;
  return {
    bold: /^(bold|bolder|[6-9]00)$/.test(weight) ? true : /^(normal|[1-5]00)$/.test(weight) ? false : null,
    italic: /^(italic|oblique)/.test(slant) ? true : slant === 'normal' ? false : null,
    underline: line.includes('underline'),
    strike: line.includes('line-through'),
    hidden: styleProperty(style, 'mso-hide') === 'all' || styleProperty(style, 'display') === 'none',
  };
}
