import { appError, type AppError } from '@shared/domain/app-error';

/** The API never redirects: somebody stands in between, or the address is wrong. Names the target's host only. */
export function redirectError(response: Response, requestUrl: string): AppError {
  const location = response.headers.get('location') ?? '';
  const target = URL.parse(location, requestUrl);
  return appError({
    kind: 'protocol',
    code: 'unexpected-redirect',
    status: response.status,
    message: `Unexpected redirect to ${target?.host || 'an unreadable address'}.`,
    hint: 'It was not followed, so the token went nowhere. Check the API address, and whether a sign-in page of the network stands in between.',
  });
}
