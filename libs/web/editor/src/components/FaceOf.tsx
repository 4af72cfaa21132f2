import { organisationColour } from '../lib/presence.js';

/** Initials in the colour of an organisation, given as its number or as a colour. The name always stands beside it or in a label. */
export function FaceOf({ initials, colour }: { initials: string; colour: number | string | null }) {
  const paint = typeof colour === 'string' ? colour : organisationColour(colour);
  return <span className="ns-face" ref={(element) => { element?.style.setProperty('--ns-face', paint); }} aria-hidden>{initials}</span>;
}
