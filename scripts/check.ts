/** `npm run check`: all static checks, side by side. */
import { runStaticChecks } from './static-checks';

process.exitCode = (await runStaticChecks()) ? 0 : 1;
