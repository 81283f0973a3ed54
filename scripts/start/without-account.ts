/** The environment for programs that need no account: what a bundler or an installer can read, it can keep. */
export function withoutAccount(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = Object.keys(environment).filter((name) => !name.startsWith('CLOUDFLARE_'));
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}
