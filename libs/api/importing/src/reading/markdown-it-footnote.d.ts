declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  /** Notes as most programs write them: `[^1]` in the text, `[^1]: …` below. */
  const footnotes: (markdown: MarkdownIt) => void;
  export default footnotes;
}
