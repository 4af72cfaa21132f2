/**
 * What a file had that a text has no room for, one kind a line of the report. `lost`: it is not in the text; otherwise it is, in another form.
 */
export const REMARKS = {
  pictures: { lost: true, description: 'Pictures and drawings; a text holds words only.' },
  embedded: { lost: true, description: 'Charts, films, forms and other things that were embedded.' },
  equations: { lost: true, description: 'Formulas.' },
  comments: { lost: true, description: 'Comments beside the text.' },
  tracked_deletions: { lost: true, description: 'Words that were deleted with changes tracked, and not accepted yet.' },
  headers_and_footers: { lost: true, description: 'Headers and footers of pages.' },
  table_of_contents: { lost: true, description: 'A table of contents; the outline takes its place.' },
  hidden: { lost: true, description: 'What the file itself hides.' },
  scripts: { lost: true, description: 'Scripts and style sheets.' },
  front_matter: { lost: true, description: 'Settings at the beginning of a Markdown file.' },
  unsafe_links: { lost: true, description: 'Addresses of links that lead nowhere a link may lead; their words are kept.' },
  internal_links: { lost: true, description: 'Links to another place of the same file; their words are kept.' },
  colours: { lost: true, description: 'Colours, fonts and sizes of letters.' },
  tracked_insertions: { lost: false, description: 'Words that were inserted with changes tracked: taken as they stand.' },
  text_boxes: { lost: false, description: 'Text boxes: their words became paragraphs.' },
  merged_cells: { lost: false, description: 'Cells of tables that were joined stand apart.' },
  cell_blocks: { lost: false, description: 'Lists, headings and tables inside of cells became paragraphs.' },
  deep_headings: { lost: false, description: 'Headings below the third level became headings of the third level.' },
  deep_nesting: { lost: false, description: 'What was nested deeper than a text can be became ordinary words.' },
  raised: { lost: false, description: 'Raised and lowered signs stand on the line.' },
  code: { lost: false, description: 'Passages set as code became ordinary words.' },
  unknown: { lost: false, description: 'Parts of a kind that a text does not know became ordinary words.' },
  encoding: { lost: false, description: 'The file does not say how its letters are stored, so accents may be wrong.' },
} as const;
export type RemarkKind = keyof typeof REMARKS;

/** One line of the report. */
export interface Remark { readonly kind: RemarkKind; readonly count: number }

/** Counts what is met while a file is read. */
export class Remarks {
  private readonly counts = new Map<RemarkKind, number>();

  add(kind: RemarkKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** In the order of the list above: what is lost first. */
  get list(): Remark[] {
    return (Object.keys(REMARKS) as RemarkKind[]).flatMap((kind) => (this.counts.has(kind) ? [{ kind, count: this.counts.get(kind)! }] : []));
  }
}
