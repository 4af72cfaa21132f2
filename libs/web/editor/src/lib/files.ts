import { DEFAULT_LANGUAGE, inLanguage } from '@northstar/domain-strategy';
import { escapeHtml, toHtml, toJson, toText } from '@northstar/engine-editor-schema';
import type { Piece } from '@northstar/web-core';
import * as Y from 'yjs';
import { joined } from './shelf.js';

/** A file for any word processor, for any editor, or the bytes as they were stored, which lose nothing. */
export type FileKind = 'html' | 'text' | 'raw';

const KINDS: Record<FileKind, { readonly type: string; readonly ending: string; readonly content: (ydoc: Y.Doc, title: string, language: string) => BlobPart }> = {
  html: { type: 'text/html', ending: 'html', content: (ydoc, title, language) => `<!doctype html><html lang="${inLanguage(language).lang}" dir="${inLanguage(language).dir}"><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>${toHtml(toJson(ydoc))}` },
  text: { type: 'text/plain;charset=utf-8', ending: 'txt', content: (ydoc, title) => `${title}\n\n${toText(toJson(ydoc))}\n` },
  raw: { type: 'application/octet-stream', ending: 'yjs', content: (ydoc) => Y.encodeStateAsUpdate(ydoc).slice() },
};

/** Hands a text over as a file. It is made here and goes nowhere. */
export function downloadText(ydoc: Y.Doc, title: string, kind: FileKind, language: string = DEFAULT_LANGUAGE): void {
  const { type, ending, content } = KINDS[kind];
  download(content(ydoc, title, language), title, type, ending);
}

/** Hands words over as a plain file. */
export const downloadWords = (words: string, title: string): void => download(words, title, KINDS.text.type, KINDS.text.ending);

function download(content: BlobPart, title: string, type: string, ending: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'text'}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}

/** What this device keeps of a text, to be read; null where it keeps nothing. Destroy it afterwards. */
export function keptDocument(pieces: readonly Piece[]): Y.Doc | null {
  const update = joined(pieces);
  if (!update) return null;
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  return ydoc;
}
