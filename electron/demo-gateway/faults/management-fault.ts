import type { DemoState } from '../demo-state';
import { ApiFailure } from '../http/api-failure';
import { headerOf, type Exchange } from '../http/exchange';
import { sendReply } from '../http/reply';
import type { Route } from '../http/router';
import type { FaultCall } from './fault';
import { readFault } from './read-fault';

/** The fault of a call that manages something: named in its `x-demo-fault` header, or the standing one that fits it. */
export function managementFault(exchange: Exchange, state: DemoState): FaultCall | null {
  const header = headerOf(exchange, 'x-demo-fault');
  const call = readFault({ header, metadata: null, prompt: '', standing: state.managementFault });
  if (!call || header !== null) return call;
  const isMeant =
    exchange.url.pathname.includes(call.given.text('on', '')) &&
    exchange.method.startsWith(call.given.text('method', ''));
  return isMeant ? call : null;
}

/** The same route, which plays refusals and replies of a fault before anything else. */
export function withManagementFault(route: Route): Route {
  return {
    ...route,
    handle: (exchange, state, path) => {
      const call = managementFault(exchange, state);
      exchange.record.fault = call?.fault.name ?? null;
      if (call?.fault.kind === 'refuse') throw new ApiFailure(call.fault.refusal(call.given));
      if (call?.fault.kind === 'reply') {
        sendReply(exchange, call.fault.reply(call.given));
        return;
      }
      return route.handle(exchange, state, path);
    },
  };
}
