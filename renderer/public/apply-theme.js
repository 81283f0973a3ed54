// Runs before the first paint, so that the page never flashes in the other theme.
// The backend's settings follow a moment later; renderer/app/theme.ts keeps this copy in step.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('theme') ?? 'system';
  } catch {
    // Storage may be switched off; the system's theme is right then.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
