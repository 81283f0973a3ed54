import { DEMO_TOKENS, NEWER_ACCOUNT_ID, type DemoToken } from './account/tokens';
import { readOptions, startProblem, UsageError, USAGE } from './command-line';
import { createDemoGateway, type RunningDemoGateway } from './create-demo-gateway';
import { FAULTS } from './faults/fault-table';

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

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    console.log(`${USAGE}\n\nStarted without an option it lists all faults.`);
    return;
  }
  const gateway = await createDemoGateway(options).catch((error: unknown) => {
    throw new Error(startProblem(error, options.port), { cause: error });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void gateway.stop().then(() => process.exit(0));
    });
  }
  // Last, because whoever reads it may stop the program at once.
  console.log(introduction(gateway));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isMisuse = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  console.error(isMisuse ? `${message}\n${USAGE}` : message);
  process.exitCode = isMisuse ? 2 : 1;
}
