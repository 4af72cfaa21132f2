/** Two letters that stand for a name where there is no room for it: first and last word. */
export function initialsOf(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}\s]/gu, ' ').split(/\s+/).filter((word) => word !== '');
  const first = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...words.at(-1)!] : [];
  return (first[0]! + (last[0] ?? first[1] ?? '')).toLocaleUpperCase('en');
}
