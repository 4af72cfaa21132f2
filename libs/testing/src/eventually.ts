/**
 * Waits until `condition` answers something other than false, null or undefined, and answers that. Fails with the condition's own last
 * error, or says that it did not hold. For what happens in another process or on a socket; whatever hangs on a clock takes `FakeClock`.
 */
export async function eventually<T>(condition: () => T | Promise<T>, { timeoutMs = 5_000, everyMs = 15 } = {}): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    let last: unknown = new Error(`the condition did not hold within ${timeoutMs} ms`);
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
