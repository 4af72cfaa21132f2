// `npm start`: installs, builds and serves.
import { unlessTooOld } from './old-node.mjs';

unlessTooOld(function () {
  import('./setup/start.mjs').then(function (start) { return start.run(process.argv.slice(2)); });
});
