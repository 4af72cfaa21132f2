// Read by every Node there is: no modern syntax here, and nothing else imported.
import { createRequire } from 'module';

var wanted = createRequire(import.meta.url)('../package.json').engines.node.replace(/[^0-9.]/g, '').split('.').map(Number);
var has = process.versions.node.split('.').map(Number);

/** Loads the program unless this Node is too old, which is then said in one line. */
export function unlessTooOld(load) {
  if (has[0] > wanted[0] || (has[0] === wanted[0] && has[1] >= wanted[1])) {
    load();
    return;
  }
  console.error('Northstar needs Node.js ' + wanted.join('.') + ' or newer; this is ' + process.versions.node + '. Install the current LTS release of Node.js.');
  process.exitCode = 1;
}
