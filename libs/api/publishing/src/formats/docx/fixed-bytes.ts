import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day that an archive can name. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * The library names links at random, counts places through all files that it ever made, and notes when it was run. Here the names become numbers in the order in which they stand in the file,
 * and the only instant is that of the publication, so that the same edition gives the same bytes.
 */
export function fixedBytes(file: Uint8Array, at: string, language: string): Uint8Array {
  const parts = unzipSync(file);
  const moment = at.replace(/\.\d+Z$/, 'Z');
  const fixed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const numbers = new Map<string, number>();
    const numbered = (id: string): string => {
      numbers.set(id, numbers.get(id) ?? numbers.size + 1);
      return `rIdLink${numbers.get(id)}`;
    };
    const xml = strFromU8(bytes);
    if (name === 'docProps/core.xml') {
      return [name, strToU8(xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`).replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`))];
    }
    // The parts and the lists of their links name them in the same order.
    const places = new Map<string, number>();
    const place = (tag: string): string => tag.replace(/(w:id=")(\d+)/, (_, before: string, id: string) => {
      places.set(id, places.get(id) ?? places.size + 1);
      return `${before}${places.get(id)}`;
    });
    return [name, strToU8(xml.replace(/\brId[a-z0-9_-]{21}(?=")/g, numbered).replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, place))];
  });
  return zipSync(Object.fromEntries(fixed.map(([name, bytes]) => [name, [bytes, { mtime: NO_DAY, level: 9 }]])));
}
