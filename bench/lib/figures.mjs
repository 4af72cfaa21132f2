const MiB = 1024 * 1024;
const ms = { unit: 'ms', show: (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)) };
const bytes = { unit: 'MB', show: (value) => (value / MiB).toFixed(1) };
const kilobytes = { unit: 'kB', show: (value) => (value / 1024).toFixed(0) };

/** How figures are called and written. */
export const FIGURES = {
  cpuPerDelivery: { title: 'CPU per delivery', unit: 'µs', show: (value) => value.toFixed(1) },
  cpuPerUpdate: { title: 'CPU per update, database included', unit: 'µs', show: (value) => value.toFixed(0) },
  p50: { title: 'p50', ...ms }, p95: { title: 'p95', ...ms }, p99: { title: 'p99', ...ms },
  savedP50: { title: 'saved p50', ...ms }, savedP95: { title: 'saved p95', ...ms }, savedP99: { title: 'saved p99', ...ms },
  wall: { title: 'wall', unit: 's', show: (value) => (value / 1000).toFixed(2) },
  cpu: { title: 'CPU', unit: 's', show: (value) => (value / 1000).toFixed(2) },
  cpuPerPerson: { title: 'CPU per person', ...ms },
  rss: { title: 'RSS', ...bytes },
  perDocument: { title: 'memory per open document', ...kilobytes },
  left: { title: 'kept per document after all left', ...kilobytes },
  firstOpen: { title: 'first open', ...ms }, laterOpen: { title: 'later open', ...ms },
  buffered: { title: 'memory for a stopped reader', ...bytes },
  p99With: { title: 'p99 beside one who stopped', ...ms },
  p99Ratio: { title: 'p99 stopped : reading', unit: '×', show: (value) => value.toFixed(2) },
  firstText: { title: 'first words', ...ms }, editable: { title: 'ready to type', ...ms },
  keyP50: { title: 'script for each key p50', ...ms }, keyP95: { title: 'script for each key p95', ...ms }, keyP99: { title: 'script for each key p99', ...ms }, passageKeyP50: { title: 'script for each key in a passage under discussion p50', ...ms }, passageKeyP95: { title: 'script for each key in a passage under discussion p95', ...ms }, busyP95: { title: 'main thread for each key p95', ...ms }, longestTyping: { title: 'longest task while typing', ...ms },
  frameP95: { title: 'frame while scrolling p95', ...ms }, frameP99: { title: 'frame while scrolling p99', ...ms },
  longTasks: { title: 'long tasks while scrolling', unit: '', show: (value) => value.toFixed(0) }, longestTask: { title: 'longest task while scrolling', ...ms },
  settled: { title: 'calm after', unit: 's', show: (value) => (value / 1000).toFixed(1) },
  acknowledged: { title: 'acknowledged', unit: '', show: (value) => value.toFixed(0) },
  lost: { title: 'acknowledged, then lost', unit: '', show: (value) => value.toFixed(0) },
  shownLost: { title: 'shown, then lost', unit: '', show: (value) => value.toFixed(0) },
  broken: { title: 'duties broken', unit: '', show: (value) => value.toFixed(0) },
};

export const show = (figure, value) => (value === null || !Number.isFinite(value) ? '–' : FIGURES[figure].show(value));
