import { fieldOfHeader, type PolicyField } from '@shared/domain/gateway-header-names';
import { SETTING_TEXTS } from '../setting-texts';

/** Something to know about a header that was typed by hand. */
export interface HeaderAdvice {
  /** As typed. */
  name: string;
  message: string;
  /** The control that is meant for it; null: none. */
  field: PolicyField | null;
}

/** Names that Cloudflare gave up (cloudflare-api.md §2). */
const DEPRECATED: Readonly<Record<string, PolicyField | undefined>> = {
  'cf-cache-ttl': 'cacheTtl',
  'cf-skip-cache': 'skipCache',
};

/** What to know about such headers, in their order. */
export function headerAdvice(headers: Readonly<Record<string, string>>): HeaderAdvice[] {
  return Object.keys(headers).flatMap((name): HeaderAdvice[] => {
    const key = name.toLowerCase();
    const control = fieldOfHeader(key);
    if (control !== undefined) {
      const { label } = SETTING_TEXTS[control];
      const message = `has the control “${label}” above; while it stands here too, this line wins.`;
      return [{ name, message, field: control }];
    }
    const successor = Object.hasOwn(DEPRECATED, key) ? DEPRECATED[key] : undefined;
    if (successor !== undefined) {
      const { label } = SETTING_TEXTS[successor];
      return [
        { name, message: `is a name given up; “${label}” sends the new one.`, field: successor },
      ];
    }
    if (key === 'cf-aig-authorization') {
      const message = 'is for the host gateway.ai.cloudflare.com; here it has no effect.';
      return [{ name, message, field: null }];
    }
    if (key === 'content-type') {
      return [
        {
          name,
          message: 'is set by the app for each format; another may be refused.',
          field: null,
        },
      ];
    }
    return [];
  });
}
