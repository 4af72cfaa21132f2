const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** Small numbers as words, larger ones as figures: "two", "14". `start` begins a sentence: "Two". */
export function inWords(count: number, start = false): string {
  const word = WORDS[count] ?? String(count);
  return start ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
