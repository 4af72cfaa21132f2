import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Collab } from '@northstar/api-collab';
import type { Neighbours } from '@northstar/api-core';
import type { RecordChecks } from '@northstar/api-record';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface Metrics {
  /** Where the figures are read; the port may have been chosen by the system. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Figures about the process for Prometheus, on a port of their own that listens on this machine alone: they tell how busy a network
 * is, which is nobody's business outside. They name no person, document or network.
 */
export async function serveMetrics(port: number, collab: Collab, neighbours: Neighbours, records: RecordChecks): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    new Gauge({ name, help, registers: [registry], async collect() { this.set(await read()); } });
  };
  gauge('northstar_open_documents', 'Documents that somebody has open.', () => collab.figures.rooms);
  gauge('northstar_document_sockets', 'Sockets on which documents are written or read.', () => collab.figures.sessions);
  gauge('northstar_uncommitted_bytes', 'Bytes received from writers and not yet stored.', () => collab.figures.uncommittedBytes);
  gauge('northstar_records_broken', 'Records of decisions that were not in order when they were last looked through. Above 0 somebody has to look.', () => records.broken());
  if (neighbours.reach !== 'alone') gauge('northstar_redis_reached', 'Whether Redis, which joins this server to others, is reached.', () => Number(neighbours.reach === 'reached'));

  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
