import { appError, AppFailure } from '@shared/domain/app-error';
import type { Settings } from '@shared/domain/settings';
import { checkedApiBase } from '../gateway/gateway-client';
import { readCertificateFile } from '../network/certificate-file';
import { checkedProxyAddress } from '../network/proxy-address';

/** Throws `AppFailure` for the first setting that cannot work, and names it. */
export function checkSettings({ proxy, certificates, apiBase }: Settings): void {
  if (proxy.mode === 'manual') check('Proxy address', () => checkedProxyAddress(proxy.address));
  else if (proxy.address !== '') check('Proxy address', () => checkedProxyAddress(proxy.address));
  const { extraFile } = certificates;
  if (extraFile !== null) check('Certificate file', () => readCertificateFile(extraFile));
  if (apiBase !== null) check('API address', () => checkedApiBase(apiBase));
}

function check(setting: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    const message = `${setting}: ${error.error.message}`;
    throw new AppFailure(appError({ ...error.error, message }));
  }
}
