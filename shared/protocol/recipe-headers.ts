import {
  fieldOfHeader,
  GATEWAY_HEADER_NAMES,
  POLICY_FIELDS,
  type PolicyField,
} from '../domain/gateway-header-names';
import { INHERIT_ALL, type GatewayPolicy } from '../domain/gateway-policy';
import { policyHeaders } from './gateway-headers';
import { readGatewayHeaders, type HeaderProblem } from './read-gateway-headers';

/** Headers as a recipe lists them; null: the header is not sent, so the gateway's own setting applies again. */
export type RecipeHeaders = Record<string, string | null>;

/** The headers that a recipe sets and takes away. */
export function recipeHeaders(change: Partial<GatewayPolicy>): RecipeHeaders {
  const inherited = POLICY_FIELDS.filter((field) => change[field] === null);
  return {
    ...policyHeaders({ ...INHERIT_ALL, ...change }),
    ...Object.fromEntries(inherited.map((field) => [GATEWAY_HEADER_NAMES[field], null])),
  };
}

/** What such headers change in a policy, and what is wrong with them: the inverse of `recipeHeaders`. Never throws. */
export function readRecipeHeaders(headers: RecipeHeaders): {
  change: Partial<GatewayPolicy>;
  problems: HeaderProblem[];
} {
  const sent = Object.entries(headers).filter(isSent);
  const { policy, problems } = readGatewayHeaders(Object.fromEntries(sent));
  const fields = new Set<PolicyField>();
  for (const name of Object.keys(headers)) {
    const field = fieldOfHeader(name);
    if (field !== undefined) fields.add(field);
    else if (headers[name] === null) {
      problems.push({ header: name, message: 'is no setting of the gateway: it needs a value' });
    }
  }
  const { extraHeaders } = policy;
  return {
    change: {
      ...Object.fromEntries([...fields].map((field) => [field, policy[field]])),
      ...(Object.keys(extraHeaders).length === 0 ? {} : { extraHeaders }),
    },
    problems,
  };
}

function isSent(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null;
}
