import type { DemoState } from '../demo-state';
import type { Exchange } from './exchange';

/** What the `:name` parts of a pattern matched, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** Answers one kind of request. Throws `ApiFailure` to refuse. */
export type Handler = (
  exchange: Exchange,
  state: DemoState,
  parameters: PathParameters,
) => void | Promise<void>;

/** One line of the route table; `:name` takes one segment, a last `*name` takes the rest. */
export interface Route {
  method: string;
  pattern: string;
  handle: Handler;
}

/** The first route that fits, and what its pattern caught. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; parameters: PathParameters } | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const parameters = matchPattern(route.pattern, path);
    if (parameters) return { route, parameters };
  }
  return null;
}

function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = segments(pattern);
  const given = segments(path);
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      if (given.length <= index) return null;
      found[part.slice(1)] = given.slice(index).map(decode).join('/');
      return found;
    }
    const segment = given[index];
    if (segment === undefined) return null;
    if (part.startsWith(':')) found[part.slice(1)] = decode(segment);
    else if (part !== segment) return null;
  }
  return given.length === wanted.length ? found : null;
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
