import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Waits until its input ends, which happens however our process dies, `kill -9` included; then nothing may be left behind.
const REAPER = `
read -r _
pid=$(head -n 1 "$1/postgres/cluster/postmaster.pid" 2>/dev/null)
case "$pid" in ''|*[!0-9]*) ;; *) kill -QUIT "$pid" 2>/dev/null; n=0; while kill -0 "$pid" 2>/dev/null && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done;; esac
rm -rf "$1"
`;

/** A folder that lasts no longer than this process. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'northstar-postgres-'));
  await chmod(folder, 0o711);
  const reaper = process.platform === 'win32' ? null : spawn('sh', ['-c', REAPER, 'reaper', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  reaper?.unref();
  (reaper?.stdin as unknown as { unref?: () => void } | undefined)?.unref?.();
  return {
    folder,
    remove: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      reaper?.stdin?.end();
    },
  };
}
