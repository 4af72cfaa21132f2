/** Hands a file to the browser. Programs that read tables take the first bytes as a sign of the letters that follow. */
export function saveFile({ name, type, content }: { readonly name: string; readonly type: string; readonly content: string }): void {
  const address = URL.createObjectURL(new Blob([type.startsWith('text/csv') ? '\uFEFF' : '', content], { type }));
  Object.assign(window.document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
