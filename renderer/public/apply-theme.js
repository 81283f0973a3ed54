// Runs before the first paint, so that the page never flashes in the other theme.
// The backend's settings follow a moment later; renderer/app/theme.ts keeps this copy in step.
(() => {
  const root = document.documentElement;
  root.dataset.theme = 'system';
  try {
    root.dataset.theme = localStorage.getItem('theme') ?? 'system';
    root.dataset.density = localStorage.getItem('density') ?? 'comfortable';
  } catch {
    // Storage may be switched off; the system's theme is right then.
  }
})();
