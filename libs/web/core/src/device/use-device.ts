import { useEffect, useState } from 'react';
import { device, type KeptText, type Owner } from './device.js';

/** Whose device this is: undefined until it is known, null where nothing is kept or nothing may be opened. */
export function useDeviceOwner(): Owner | null | undefined {
  const [owner, setOwner] = useState<Owner | null>();
  useEffect(() => {
    let shown = true;
    const answer = (found: Owner | null) => { if (shown) setOwner(found?.locked ? null : found); };
    // A device that refuses keeps nothing.
    device.owner().then(answer, () => answer(null));
    return () => { shown = false; };
  }, []);
  return owner;
}

/** The texts that this device keeps for a person; read anew when the page comes into view, since other windows keep and send too. */
export function useKeptTexts(personId: string | null): { readonly texts: readonly KeptText[] | undefined; readonly look: () => void } {
  const [texts, setTexts] = useState<readonly KeptText[]>();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (personId === null) return undefined;
    let shown = true;
    const read = () => { device.texts(personId).then((found) => { if (shown) setTexts(found); }, () => { if (shown) setTexts([]); }); };
    read();
    window.addEventListener('focus', read);
    return () => {
      shown = false;
      window.removeEventListener('focus', read);
    };
  }, [personId, looks]);
  return { texts, look: () => setLooks((before) => before + 1) };
}
