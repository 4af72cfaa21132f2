/** The value below which the share `p` of sorted figures lies (nearest rank); NaN for none. */
export function percentile(sorted, p) {
  if (sorted.length === 0) return NaN;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
}

const ascending = (values) => Float64Array.from(values).sort();

export function median(values) {
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, smallest and largest of what the rounds measured; rounds that could not measure it are left out. */
export function summary(values) {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  return { median: median(known), min: Math.min(...known), max: Math.max(...known), rounds: known.length };
}

/** p50, p95 and p99 of latencies in milliseconds. */
export function percentiles(values) {
  const sorted = ascending(values);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), count: sorted.length };
}

/**
 * Ratios round by round: what ran side by side in the same minute is compared, so that a slow minute of the machine weighs on both.
 */
export function pairedRatio(ours, theirs) {
  return summary(ours.map((value, round) => value / theirs[round]));
}
