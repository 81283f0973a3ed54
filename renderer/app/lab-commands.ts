import { createLabCommands } from '@renderer/features/lab/state/lab-commands';

/** Lends the app's shortcuts to the Lab while it is open. Apart from the Lab's other services, which come with it. */
export const labCommands = createLabCommands();
