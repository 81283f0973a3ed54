import { parseArgs } from 'node:util';
import { DEMO_TOKENS, NEWER_ACCOUNT_ID, type DemoToken } from './account/tokens';
import { createDemoGateway, type RunningDemoGateway } from './create-demo-gateway';
import type { DemoGatewayOptions } from './demo-gateway-options';
import { FAULTS } from './faults/fault-table';

const USAGE =
  'Usage: npm run demo-gateway -- [--port=8787] [--pace=1] [--fault=NAME] [--management-fault=NAME]';

/** The options of the command line. Throws for a value that cannot be meant. */
function readOptions(): DemoGatewayOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      pace: { type: 'string', default: '1' },
      fault: { type: 'string' },
      'management-fault': { type: 'string' },
    },
  });
  const managementFault = values['management-fault'];
  const port = Number(values.port);
  const pace = Number(values.pace);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('Not a port');
  if (!(pace >= 0 && pace <= 1000)) throw new Error('--pace takes a number from 0 to 1000');
  return {
    port,
    pace,
    admitGuests: true,
    ...(values.fault !== undefined && { fault: values.fault }),
    ...(managementFault !== undefined && { managementFault }),
  };
}

function introduction({ address }: RunningDemoGateway): string {
  const { apiBase, accountId, token } = address;
  const faults = FAULTS.map(({ name, sentence }) => `  ${name.padEnd(26)} ${sentence}`);
  const tokens = Object.entries<DemoToken>(DEMO_TOKENS).map(
    ([name, known]) => `  ${name.padEnd(26)} ${known.token}`,
  );
  return `Demo gateway, a simulator of the Cloudflare API
  API base    ${apiBase}
  account id  ${accountId}
  token       ${token}
  Any other account id of 32 hexadecimal digits and any other token are let in too,
  but for tokens with "invalid", "wrong" or "bad" in them.

Tokens that may do less, or that no longer work; those of a newer account go with ${NEWER_ACCOUNT_ID}:
${tokens.join('\n')}

Faults: name one in an x-demo-fault header, in cf-aig-metadata as "demo-fault",
or start a prompt with "/fault name". Parameters follow after ";", as in "cut-off;after=3".
--management-fault plays one on the calls that run no model: "forbidden;on=/gateways;method=PUT".
${faults.join('\n')}

What was asked, and every try at the simulated provider: ${new URL('/demo/requests', apiBase).href}

Try it:
  curl -N ${apiBase}/accounts/${accountId}/ai/v1/chat/completions \\
    --header "Authorization: Bearer ${token}" \\
    --header "Content-Type: application/json" \\
    --data '{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"What is Cloudflare?"}],"stream":true}'

Ctrl+C stops it.
`;
}

try {
  const gateway = await createDemoGateway(readOptions());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void gateway.stop().then(() => process.exit(0));
    });
  }
  // Last, because whoever reads it may stop the program at once.
  console.log(introduction(gateway));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 1;
}
