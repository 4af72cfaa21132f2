const pad = (value: number): string => String(value).padStart(2, '0');

/** An instant as an input for local time wants it. */
export function toLocal(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The instant that such an input shows; null when it shows none. A deadline that is met to the minute is not made earlier by the seconds that the input leaves out. */
export function fromLocal(value: string, notBefore = 0): string | null {
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  return new Date(notBefore - at > 0 && notBefore - at < 60_000 ? notBefore : at).toISOString();
}
