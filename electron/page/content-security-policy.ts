/** What every page may do, whichever host shows it: nothing but run and show its own files. */
function policy(connectSource: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    'media-src blob:',
    "font-src 'self'",
    `connect-src ${connectSource}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The desktop page talks through a message port, so it may connect to nothing at all. */
export const DESKTOP_CONTENT_SECURITY_POLICY = policy("'none'");

/** The loopback page may reach its own origin and its socket. */
export function loopbackContentSecurityPolicy(port: number): string {
  return policy(`'self' ws://127.0.0.1:${port}`);
}
