import { Button } from '@renderer/ui/button';
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** True for what the page can do without: it then goes away without a word. */
  dispensable?: boolean;
  children: ReactNode;
}

/** Catches a failure of the page's own code and says what is safe and what to do. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failure: Error | null }> {
  override state: { failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    if (this.props.dispensable) return null;
    return (
      <div role="alert" className="mx-auto flex h-full max-w-120 flex-col justify-center gap-3 p-6">
        <h1 className="text-xl font-semibold">
          {isMissingPart(failure)
            ? 'A part of the app could not be loaded'
            : 'This page has failed'}
        </h1>
        <p className="text-muted">
          {isMissingPart(failure)
            ? 'The app has ended or was replaced by another version. Your comparison and all answers are stored: start the app again, or load the page again if it still runs.'
            : 'A defect in the app stopped it from drawing. Your comparison and all answers are stored; runs under way go on for ten seconds and can be picked up by loading the page again.'}
        </p>
        <pre className="overflow-x-auto rounded-md bg-sunken p-2 text-sm" tabIndex={0}>
          {failure.message}
        </pre>
        <div className="flex gap-2">
          <Button variant="primary" onClick={() => location.reload()}>
            Load the page again
          </Button>
          <Button onClick={() => this.setState({ failure: null })}>Try to go on</Button>
        </div>
      </div>
    );
  }
}

/** Parts of the page are loaded when they are first needed; each browser words its failure in its own way. */
function isMissingPart({ message }: Error): boolean {
  return /dynamically imported module|importing a module script failed|unable to preload/i.test(
    message,
  );
}
