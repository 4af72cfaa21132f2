import { device, type KeptText } from '@northstar/web-core';
import { downloadText, keptDocument } from '@northstar/web-editor';

/** Gives a person what this device keeps of a text, to read and as it was stored. False where the device has nothing. */
export async function handOverKept(text: KeptText): Promise<boolean> {
  const owner = await device.owner();
  const kept = owner && await device.read(owner.personId, text.documentId);
  const ydoc = kept && keptDocument(kept.pieces);
  if (!ydoc) return false;
  downloadText(ydoc, text.title, 'text');
  downloadText(ydoc, text.title, 'raw');
  ydoc.destroy();
  return true;
}
