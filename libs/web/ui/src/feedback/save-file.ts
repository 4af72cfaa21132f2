/** A file of words: its name, its media type, and what is in it. */
export interface SavedFile { readonly name: string; readonly type: string; readonly content: string }

/** Hands a file to the browser. Programs that read tables take the first bytes as a sign of the letters that follow. */
export function saveFile({ name, type, content }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([type.startsWith('text/csv') ? '\uFEFF' : '', content], { type }));
  Object.assign(window.document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
