import { KEYCHAIN_CASES } from './keychain-cases';
import { RESULT } from './private-session';

// A program of its own, since the bus and the keyring are those of its session: plays one case and prints what it found.
const [name = '', home = ''] = process.argv.slice(2);
const play = KEYCHAIN_CASES[name];
if (!play) throw new Error(`There is no case ${name}.`);
const token = process.env.TEST_TOKEN ?? '';
console.log(RESULT + JSON.stringify(await play({ home, token })));
// What the keychain library still waits for is not waited for.
process.exit();
