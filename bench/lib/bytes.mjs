export const concat = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** A number as lib0 writes it: seven bits a byte, low ones first. */
export function uint(value) {
  const bytes = [];
  while (value > 127) {
    bytes.push(128 | value % 128);
    value = Math.floor(value / 128);
  }
  return Uint8Array.from([...bytes, value]);
}

export const text = (string) => {
  const bytes = new TextEncoder().encode(string);
  return concat(uint(bytes.length), bytes);
};
