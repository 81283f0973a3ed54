/**
 * The looser policy of `npm run dev`: Vite's client and React's refresh put inline scripts and styles
 * into the page and talk to a socket of their own. No host and no build ever uses it; a test sees to it.
 */
export function developmentPolicy(port: number, hotReloadPort: number): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    "font-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${port} ws://127.0.0.1:${hotReloadPort}`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
