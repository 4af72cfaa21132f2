// Loaded into every server that is measured: answers how much memory is in use once the garbage is gone.
process.on('message', (question) => {
  if (question !== 'memory') return;
  globalThis.gc?.();
  setImmediate(() => {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ rss, used: heapUsed + external });
  });
});
// A run that was cut off leaves no server behind.
process.on('disconnect', () => process.exit(1));
// The channel alone keeps no server running.
process.channel?.unref();
