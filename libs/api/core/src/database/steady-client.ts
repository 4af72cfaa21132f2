import pg from 'pg';

/**
 * A connection whose end never ends the server. A pool listens to the connections that lie idle, and whoever takes one listens from
 * the next turn on; what breaks between the two (PostgreSQL says in one breath that it is ready and that it must go) would be an error
 * that nobody hears, which Node answers by ending the process. Nothing is swallowed: the next query on such a connection fails.
 */
export class SteadyClient extends pg.Client {
  constructor(...options: ConstructorParameters<typeof pg.Client>) {
    super(...options);
    this.on('error', () => undefined);
  }
}
