import { DESKTOP_CONTENT_SECURITY_POLICY } from '@electron/page/content-security-policy';
import { readPageAsset, type PageAssets } from '@electron/page/page-assets';
import { securityHeaders } from '@electron/page/security-headers';
import { protocol, type Session } from 'electron';
import { isPageUrl, PAGE_SCHEME } from './page-origin';

/** Makes `app:` an origin of its own. To be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: false,
        codeCache: true,
      },
    },
  ]);
}

/** Answers `app://bundle/…` from the fixed map; everything else is 404. */
export function handleAppProtocol(session: Session, assets: PageAssets): void {
  const headers = securityHeaders(DESKTOP_CONTENT_SECURITY_POLICY);
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const asset = isPageUrl(request.url) ? assets.get(new URL(request.url).pathname) : undefined;
    const body = request.method === 'GET' && asset ? await readPageAsset(asset) : null;
    if (!asset || !body) return new Response(null, { status: 404, headers });
    return new Response(body, {
      headers: { ...headers, 'content-type': asset.contentType },
    });
  });
}
