import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Remarks } from './remarks.js';
import { CannotRead } from './unreadable.js';

const DEEPEST = 300;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A Markdown text as HTML, with the title that its settings name. HTML within it is kept for now: it goes through the same cleaning. */
export function readMarkdown(text: string, remarks: Remarks): { html: string; title: string } {
  const settings = FRONT_MATTER.exec(text);
  if (settings) remarks.add('front_matter');
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false }).use(footnotes);
  // Which links may stay is decided, and counted, where all of them come by.
  markdown.validateLink = () => true;
  // What is deeper than this the parser leaves out without a word.
  markdown.options.maxNesting = DEEPEST;
  const env = {};
  const tokens = markdown.parse(settings ? text.slice(settings[0].length) : text, env);
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) throw new CannotRead('too_much');
  return {
    html: markdown.renderer.render(tokens, markdown.options, env),
    title: /^title\s*:\s*["']?(.*?)["']?\s*$/m.exec(settings?.[1] ?? '')?.[1] ?? '',
  };
}
