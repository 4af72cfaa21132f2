import { FIGURES } from './figures.mjs';
import { pairedRatio } from './statistics.mjs';

const ROW = 26;
const LEFT = 430;
const WIDTH = 960;
const TOP = 58;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/**
 * A bar for each promise that compares with a peer: how much this server needs where the peer needs 1. The mark is what was promised, the thin
 * line the spread over the rounds. Held or not is said in words, too.
 */
export function chart(judged, names) {
  const bars = judged.flatMap(({ scenario, results }) => scenario.promises.filter(({ against }) => against && results[against] && results.ours).map(({ figure, against, most }) => ({
    title: `${scenario.name}: ${FIGURES[figure].title} to ${names[against]}`, most,
    ratio: pairedRatio(results.ours.map((round) => round[figure] ?? NaN), results[against].map((round) => round[figure] ?? NaN)),
  }))).filter(({ ratio }) => ratio);
  const right = Math.max(1.2, ...bars.map(({ ratio, most }) => Math.max(Math.min(ratio.max, 2), most))) * 1.05;
  const x = (value) => LEFT + Math.min(value, right) / right * (WIDTH - LEFT - 150);
  const height = TOP + bars.length * ROW + 34;
  const rows = bars.map(({ title, ratio, most }, at) => {
    const y = TOP + at * ROW;
    const held = ratio.median <= most;
    return `<text x="${LEFT - 10}" y="${y + 12}" text-anchor="end">${escaped(title)}</text>
<rect x="${LEFT}" y="${y}" width="${(x(ratio.median) - LEFT).toFixed(1)}" height="16" fill="${held ? '#2b6cb0' : '#c05621'}"/>
<line x1="${x(ratio.min).toFixed(1)}" x2="${x(ratio.max).toFixed(1)}" y1="${y + 8}" y2="${y + 8}" stroke="#1a202c" stroke-width="1.5"/>
<line x1="${x(most).toFixed(1)}" x2="${x(most).toFixed(1)}" y1="${y - 3}" y2="${y + 19}" stroke="#1a202c" stroke-width="3"/>
<text x="${WIDTH - 140}" y="${y + 12}">${ratio.median.toFixed(2)} × ${held ? 'held' : 'not held'} (≤ ${most})</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="What Northstar needs where a peer needs one" font-family="system-ui, sans-serif" font-size="12.5" fill="#1a202c">
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="24" font-size="16" font-weight="600">What Northstar needs where a peer needs 1 (shorter is better)</text>
<text x="16" y="43">Bar: median of the rounds. Thin line: smallest to largest. Thick mark: the promise. Dashes: as much as the peer.</text>
<line x1="${x(1).toFixed(1)}" x2="${x(1).toFixed(1)}" y1="${TOP - 8}" y2="${height - 24}" stroke="#718096" stroke-dasharray="4 3"/>
${rows.join('\n')}
</svg>
`;
}
