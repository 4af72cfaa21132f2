/** Waits until `condition` holds or stops throwing; fails with its last error. For what happens in another process or on a socket. */
export async function eventually<T>(condition: () => T | Promise<T>, { timeoutMs = 5_000, everyMs = 15 } = {}): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown = new Error('the condition did not hold in time');
  for (;;) {
    try {
      const value = await condition();
      if (value !== false && value !== undefined && value !== null) return value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) throw last;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
