/** Settings go on the command line, not into postgresql.conf, so that a new release brings its own to an old data folder. */
export function serverSettings(port: number, volatile: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // No socket file: nothing to leave behind, no folder whose path is too long, and one way in only.
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    // "Saved" on a person's screen means on disk.
    fsync: volatile ? 'off' : 'on',
    full_page_writes: volatile ? 'off' : 'on',
    synchronous_commit: volatile ? 'off' : 'on',
    // A machine with one or two cores and little memory, and one application.
    max_connections: 100,
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    max_parallel_workers_per_gather: 0,
    io_method: 'sync',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and the values in them can hold people's drafts.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
