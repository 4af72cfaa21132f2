import type { RemarkKind } from './remarks.js';

const all = <V>(names: string, value: V): Record<string, V> => Object.fromEntries(names.split(' ').map((name) => [name, value]));
const table = <V>(...parts: Record<string, V>[]): Readonly<Record<string, V>> => Object.assign(Object.create(null) as Record<string, V>, ...parts) as Record<string, V>;

/** What never gets into a text, and as what it is counted; null: nobody misses it. */
export const DROPPED: Readonly<Record<string, RemarkKind | null>> = table<RemarkKind | null>(
  all('img picture svg', 'pictures'), all('video audio object embed iframe canvas applet map frame frameset button select textarea progress meter', 'embedded'),
  all('math', 'equations'), all('script style noscript template', 'scripts'), all('head title meta link base input col colgroup wbr source track param datalist option optgroup rp xml o:p v:imagedata', null),
);

/** Elements around lines, and the mark that they mean; null: none. */
export const INLINE: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strike' | null>> = table<'bold' | 'italic' | 'underline' | 'strike' | null>(
  all('b strong', 'bold'), all('i em cite dfn var', 'italic'), all('u', 'underline'), all('s del strike', 'strike'),
  all('a abbr acronym bdi bdo big br code data font ins kbd label mark q rb rt rtc ruby samp small span sub sup time tt nobr output', null),
);

/** Elements that begin a new block. */
export const BLOCKS: Readonly<Record<string, true>> = table<true>(all(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section summary table caption tbody td tfoot th thead tr ul xmp', true,
));
