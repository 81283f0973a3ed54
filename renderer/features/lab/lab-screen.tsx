import { EmptyState } from '@renderer/ui/empty-state';

/** Says what the Lab will be for and what can be done today in its place. Nothing here is simulated. */
export function LabScreen() {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center border-b border-line px-3.5">
        <h1 className="font-semibold">Lab</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <EmptyState title="The Lab is not in this version">
          <p>
            Sending one request many times to measure the cache or the retries has to be done by
            hand for now.
          </p>
          <p className="mt-2">
            In Compare, set a cache time under Gateway, run the same prompt twice with Retry, and
            read HIT or MISS and the times under each answer. The demo gateway keeps no streams:
            switch Stream off there. Duplicate a column to hold two header sets side by side.
          </p>
        </EmptyState>
      </div>
    </div>
  );
}
