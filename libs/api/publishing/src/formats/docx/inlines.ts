import { type Direction } from '@northstar/domain-strategy';
import type { Inline } from '@northstar/engine-editor-schema';
import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Spoken } from '../../form/paper.js';

/** Characters that no file of XML may hold. */
export const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

/** Footnotes have numbers of their own through the whole document. */
export class Footnotes {
  private readonly numbers = new Map<string, number>();

  number(scope: string, note: number): number {
    const key = `${scope} ${note}`;
    const known = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, known);
    return known;
  }
}

export interface Words { spoken: Spoken; scope: string; footnotes: Footnotes }

/** How the words of a language are marked, so that they are checked, read aloud and set as such. */
export function spokenRun({ language, direction }: Spoken): IRunOptions {
  if (language === null) return {};
  return direction === 'rtl' ? { rightToLeft: true, language: { bidirectional: language } } : { language: { value: language } };
}

/** Words of a paragraph. Text that breaks its lines keeps them. */
export function runs(inlines: readonly Inline[], words: Words, look: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap((one): ParagraphChild[] => {
    switch (one.kind) {
      case 'break': return [new TextRun({ break: 1 })];
      case 'note': return [new FootnoteReferenceRun(words.footnotes.number(words.scope, one.number))];
      case 'source': return [new InternalHyperlink({ anchor: sourceAnchor(words.scope, one.number), children: [new TextRun({ text: `[${one.number}]`, superScript: true })] })];
      case 'words': {
        const options: IRunOptions = {
          ...look, ...spokenRun(words.spoken), ...(one.bold ? { bold: true, boldComplexScript: true } : {}), ...(one.italic ? { italics: true, italicsComplexScript: true } : {}), ...(one.underline ? { underline: {} } : {}), ...(one.strike ? { strike: true } : {}),
        };
        const lines = clean(one.text).split('\n').map((text, index) => new TextRun({ ...options, text, ...(index > 0 ? { break: 1 } : {}), ...(one.href === undefined ? {} : { style: 'Hyperlink' }) }));
        return one.href === undefined ? lines : [new ExternalHyperlink({ link: one.href, children: lines })];
      }
    }
  });
}

/** Names of places may be forty signs long. */
export const sourceAnchor = (scope: string, number: number): string => `${scope}-source-${number}`;

export const bidirectional = (direction: Direction): { bidirectional?: true } => (direction === 'rtl' ? { bidirectional: true } : {});
