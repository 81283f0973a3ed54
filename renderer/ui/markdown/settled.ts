import { createContext } from 'react';

/** False around text that may still change: formulas are then not typeset and code is not highlighted. */
export const Settled = createContext(true);
