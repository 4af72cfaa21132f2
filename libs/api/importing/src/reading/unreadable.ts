/** Why a file cannot be brought in, in words for the person who chose it. */
export const UNREADABLE = {
  empty: 'The file is empty. Nothing was brought in.',
  no_words: 'There are no words in this file that could be brought in. If it holds pictures of pages, it needs text recognition first.',
  kind: 'This is not a Word document (.docx), nor a text in Markdown or HTML. Save it as one of these and try again.',
  old_word: 'This is a document of an older Word, or one that is protected by a password. Save it as a .docx without a password and try again.',
  open_document: 'This is an OpenDocument or another office file. Save it as a Word document (.docx) and try again.',
  pdf: 'This is a PDF, which holds pages and not paragraphs. Bring in the document that it was made from.',
  rtf: 'This is a file in Rich Text Format. Save it as a .docx and try again.',
  damaged: 'This Word document is damaged and cannot be read. Open it in Word, save it anew and try again.',
  too_large: 'The file is larger than 10 MB. Take the pictures out, or bring it in in parts.',
  too_much: 'There is more in this file than one text can hold. Bring it in in parts.',
  too_slow: 'Reading this file took too long. Bring it in in parts, or save it anew and try again.',
} as const;
export type Unreadable = keyof typeof UNREADABLE;

/** Thrown while reading; carries what to tell. */
export class CannotRead extends Error {
  constructor(readonly why: Unreadable) {
    super(why);
  }
}

/** The largest file that is taken. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** The longest text that a file may give, in characters and in blocks: some 300 pages. */
export const MOST_CHARACTERS = 1_000_000;
export const MOST_BLOCKS = 20_000;
