import type { Settings } from '@shared/domain/settings';

/** Puts theme and density on the root, and keeps a copy for the next start (`public/apply-theme.js` reads it). */
export function applyTheme({ theme, density }: Pick<Settings, 'theme' | 'density'>): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['density'] = density;
  try {
    localStorage.setItem('theme', theme);
    localStorage.setItem('density', density);
  } catch {
    // Without storage the next start begins in the system's theme.
  }
}
