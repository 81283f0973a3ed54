/** What the app's own shortcuts do while the Lab is open. */
export interface LabActions {
  run(): void;
  /** False if there is nothing to stop. */
  stop(): boolean;
}

/** Where the open Lab leaves its actions for the app's key handler. */
export interface LabCommands {
  /** Null: the Lab is not open. */
  current(): LabActions | null;
  /** Takes the shortcuts until the returned function is called. */
  take(actions: LabActions): () => void;
}

/** Builds it; nobody has the shortcuts at first. */
export function createLabCommands(): LabCommands {
  let taken: LabActions | null = null;
  return {
    current: () => taken,
    take(actions) {
      taken = actions;
      return () => {
        if (taken === actions) taken = null;
      };
    },
  };
}
