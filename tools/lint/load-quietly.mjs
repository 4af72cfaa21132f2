/**
 * The Nx plugin looks for rules of a workspace in this very folder name, and complains on the way that it has no TypeScript
 * compiler. Ours are plain JavaScript, loaded by eslint.config.mjs; its complaint would head every report.
 */
export async function loadQuietly() {
  const { write } = process.stdout;
  const { error, warn, log } = console;
  process.stdout.write = () => true;
  console.error = console.warn = console.log = () => {};
  try {
    await import('@nx/eslint-plugin');
  } finally {
    process.stdout.write = write;
    Object.assign(console, { error, warn, log });
  }
}
