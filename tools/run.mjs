// What every `npm run …` of ours begins with: `node tools/run.mjs doctor` runs tools/doctor.mjs, unless this Node is too old for it.
import { unlessTooOld } from './old-node.mjs';

unlessTooOld(function () {
  import('./' + process.argv.splice(2, 1)[0] + '.mjs');
});
