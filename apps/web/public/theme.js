// Runs before the first paint, so that nobody in the dark is dazzled. The same key as the interface uses afterwards.
{
  let choice = null;
  try { choice = localStorage.getItem('mantine-color-scheme-value'); } catch { /* A browser without storage follows the device. */ }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
