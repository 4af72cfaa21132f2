// The smallest slice of the measurements, for `npm test`: the fan-out against the relay, honest or lossy.
import { Servers } from './lib/servers.mjs';
import { fanOut100 } from './scenarios/fan-out.mjs';

const servers = await Servers.open({ peers: false });
const server = await servers.make(Number(process.env.LOSE) > 0 ? 'lossy' : 'relay');
await server.start();
try {
  process.send(await fanOut100.run({ server, size: fanOut100.sizes.tiny }));
} finally {
  await server.stop();
}
process.disconnect();
