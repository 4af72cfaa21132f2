import { device, type KeptText } from '@northstar/web-core';
import { downloadText, downloadWords, keptDocument } from '@northstar/web-editor';
import { unsentSuggestionWords } from '@northstar/web-suggestions';

/** Gives a person what this device keeps of a text, to read and as it was stored. False where the device has nothing. */
export async function handOverKept(text: KeptText): Promise<boolean> {
  const owner = await device.owner();
  const kept = owner && await device.read(owner.personId, text.documentId);
  const suggested = unsentSuggestionWords(kept?.text ?? {});
  if (suggested !== '') downloadWords(suggested, `${text.title} suggestions`);
  const ydoc = kept && keptDocument(kept.pieces);
  if (!ydoc) return suggested !== '';
  downloadText(ydoc, text.title, 'text');
  downloadText(ydoc, text.title, 'raw');
  ydoc.destroy();
  return true;
}
