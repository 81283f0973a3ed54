import { createStore } from 'zustand/vanilla';

/** How many experiments of this page are under way, whatever screen is looked at. */
export const runningLabs = createStore<number>(() => 0);
