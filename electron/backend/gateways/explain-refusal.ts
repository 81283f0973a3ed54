import { AppFailure, type AppError } from '@shared/domain/app-error';
import { isJsonObject, type Json } from '@shared/domain/json';
import { arrayOf } from '@shared/protocol/read-json';
import { isForbidden } from '../gateway/is-forbidden';
import { wordsOfField } from './gateway-fields';

/** What was asked of the API. */
export interface GatewayTask {
  action: 'list' | 'read' | 'create' | 'change' | 'delete';
  /** Null for the list. */
  gatewayId: string | null;
}

type Words = Pick<AppError, 'code' | 'message' | 'hint'> & Partial<Pick<AppError, 'kind'>>;

/** The same failure in words about gateways, where the API's refusal says more than its number. */
export function explainRefusal(error: unknown, task: GatewayTask): unknown {
  if (!(error instanceof AppFailure)) return error;
  const words = wordsFor(error.error, task);
  return words ? new AppFailure({ ...error.error, ...words }) : error;
}

function wordsFor(error: AppError, task: GatewayTask): Partial<AppError> | null {
  if (error.code === 'gateway-not-verified') return null;
  if (isLimit(error, task)) return LIMIT;
  if (error.status === 409) return taken(task);
  if (error.gatewayCode === 7001 && isWrite(task)) return invalidField(error);
  if (isForbidden(error)) return missingPermission(error, task);
  if (isMissing(error, task)) return missing(task);
  return isOpen(error, task) ? { hint: MAY_BE_DONE } : null;
}

const MAY_BE_DONE =
  'It may have been done all the same: read the gateways again before you repeat it.';

/** No answer, or none that says whether the write was done. */
function isOpen({ status, kind, code }: AppError, task: GatewayTask): boolean {
  if (code === 'network-dns' || code === 'network-refused') return false;
  const isSent = kind === 'network' || kind === 'timeout' || kind === 'protocol';
  return isWrite(task) && (isSent || (status ?? 0) >= 500);
}

function isWrite({ action }: GatewayTask): boolean {
  return action !== 'list' && action !== 'read';
}

const LIMIT: Words = {
  kind: 'rate-limit',
  code: 'gateway-limit',
  message: 'The account has as many gateways as its plan allows.',
  hint: 'Free accounts may have 10 gateways, paid ones 20. Delete one that is not needed, or change the plan.',
};

/** Neither number nor status of this refusal is documented: the API's own words tell. */
function isLimit({ status, providerMessage }: AppError, { action }: GatewayTask): boolean {
  return (
    action === 'create' &&
    [400, 402, 403, 409, 429].includes(status ?? 0) &&
    /\b(maximum|limit|quota|too many)\b.*\bgateways?\b|\bgateways?\b.*\b(maximum|limit|quota)\b/i.test(
      providerMessage ?? '',
    ) &&
    !/rate/i.test(providerMessage ?? '')
  );
}

function taken({ action, gatewayId }: GatewayTask): Words | null {
  if (action !== 'create') return null;
  return {
    kind: 'bad-input',
    code: 'gateway-exists',
    message: `There is already a gateway “${gatewayId}”.`,
    hint: 'Choose another name: it is the gateway’s id and cannot be changed later.',
  };
}

function invalidField(error: AppError): Words {
  const field = refusedField(error.rawBody);
  const words = field === 'id' ? 'name' : field && wordsOfField(field);
  const named = words ? `the ${words} (${field})` : field ? `the field ${field}` : 'a field';
  return {
    code: 'invalid-field',
    message: `The API refused ${named}. Nothing was changed.`,
    hint: words
      ? 'Correct the named setting, then try again.'
      : 'This field is kept as the API itself gave it: change it in the dashboard.',
  };
}

/** The field that `path[]` of the first error leads to, e.g. `cache_ttl` (cloudflare-api.md §1.6). */
function refusedField(rawBody: string | null): string | null {
  const body = parse(rawBody);
  if (!isJsonObject(body)) return null;
  const error = arrayOf(body['errors']).find(isJsonObject);
  const names = arrayOf(error?.['path']).filter((part) => typeof part === 'string');
  const field = names.find((name) => name !== 'body');
  return field?.slice(0, 100) ?? null;
}

function parse(text: string | null): Json | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

/** A token without the permission and a wrong token are answered alike (cloudflare-api.md §6.2). */
function missingPermission({ kind }: AppError, task: GatewayTask): Words {
  const isReading = !isWrite(task);
  const permission = isReading ? 'AI Gateway – Read' : 'AI Gateway – Edit';
  const what = isReading ? 'see gateways' : 'change gateways';
  return {
    kind: kind === 'auth' ? 'auth' : 'permission',
    code: 'token-lacks-permission',
    message: `This token may not ${what}.`,
    hint: `Give it the permission “${permission}”${isReading ? '' : ', which the API also calls Write'}. If it has it, the token does not belong to this account; the token doctor tells.`,
  };
}

function isMissing(error: AppError, { action, gatewayId }: GatewayTask): boolean {
  if (gatewayId === null || action === 'create') return false;
  return error.status === 404 && error.code !== 'route-not-found';
}

function missing({ gatewayId }: GatewayTask): Words {
  return {
    kind: 'not-found',
    code: 'gateway-not-found',
    message: `There is no gateway “${gatewayId}”.`,
    hint: 'It may have been deleted meanwhile. Read the list again.',
  };
}
