import { parseArgs } from 'node:util';
import { createDemoGateway } from './create-demo-gateway';
import { FAULTS } from './faults/fault-table';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    pace: { type: 'string', default: '1' },
    fault: { type: 'string' },
  },
});

const gateway = await createDemoGateway({
  port: Number(values.port),
  pace: Number(values.pace),
  ...(values.fault !== undefined && { fault: values.fault }),
});
const { apiBase, accountId, token } = gateway.address;

console.log(`Demo gateway, a simulator of the Cloudflare API
  API base    ${apiBase}
  account id  ${accountId}
  token       ${token}

Faults: name one in an x-demo-fault header, in cf-aig-metadata as "demo-fault", or start a prompt with "/fault name".
${FAULTS.map(({ name, sentence }) => `  ${name.padEnd(28)} ${sentence}`).join('\n')}

Try it:
  curl -N ${apiBase}/accounts/${accountId}/ai/v1/chat/completions \\
    --header "Authorization: Bearer ${token}" \\
    --header "Content-Type: application/json" \\
    --data '{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"What is Cloudflare?"}],"stream":true}'
`);

process.once('SIGINT', () => {
  void gateway.stop().then(() => process.exit(0));
});
