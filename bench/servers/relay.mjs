// A bare `ws` server that copies frames: no CRDT, no rights, no storage but a list for newcomers. The floor of what a WebSocket server on Node costs.
// With LOSE=n it withholds every n-th delivery: the comparison of texts must catch it.
import { WebSocketServer } from 'ws';

const lose = Number(process.env.LOSE ?? 0);
const rooms = new Map();
let deliveries = 0;

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => console.log(`ready ${server.address().port}`));
server.on('connection', (socket, request) => {
  const name = request.url;
  if (!rooms.has(name)) rooms.set(name, { people: new Set(), frames: [] });
  const room = rooms.get(name);
  for (const frame of room.frames) socket.send(frame);
  socket.send(Uint8Array.of(0, 1, 2, 0, 0));
  room.people.add(socket);
  socket.on('message', (frame) => {
    // An update; questions and answers have nobody to go to here.
    if (frame[0] !== 0 || frame[1] !== 2) return;
    room.frames.push(frame);
    for (const other of room.people) if (other !== socket && !(lose > 0 && ++deliveries % lose === 0)) other.send(frame);
  });
  socket.on('close', () => room.people.delete(socket));
  socket.on('error', () => socket.terminate());
});
