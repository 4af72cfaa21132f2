// `npm test`: sets up what is needed, then runs every check and every test.
import { unlessTooOld } from '../old-node.mjs';

unlessTooOld(function () {
  import('./everything.mjs').then(function (tests) { return tests.run(process.argv.slice(2)); });
});
