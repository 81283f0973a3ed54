/** Switches of Node, libraries and Electron that print requests, and with them the token. */
const TALKATIVE = [
  'DEBUG',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'SSLKEYLOGFILE',
];

/** Deletes the switches that could print a request (security.md §3, L16); returns those that were set. */
export function quietEnvironment(environment: NodeJS.ProcessEnv): string[] {
  const set = TALKATIVE.filter((name) => environment[name] !== undefined);
  for (const name of set) delete environment[name];
  return set;
}
