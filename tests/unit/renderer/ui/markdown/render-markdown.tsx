import { act, render } from '@testing-library/react';
import { Markdown } from '@renderer/ui/markdown/markdown';

/** Shows a text at once, as a finished answer. */
export function renderFinished(text: string) {
  return render(<Markdown text={text} streaming={false} onOpenLink={() => {}} />);
}

/** Shows a text cut at these places, one delta after the other, and then finishes it. */
export function renderStreamed(text: string, cuts: readonly number[]) {
  const view = render(<Markdown text="" streaming onOpenLink={() => {}} />);
  for (const cut of cuts)
    view.rerender(<Markdown text={text.slice(0, cut)} streaming onOpenLink={() => {}} />);
  view.rerender(<Markdown text={text} streaming={false} onOpenLink={() => {}} />);
  return view;
}

/** Lets what is loaded lazily (formulas) arrive. */
export async function settle() {
  await act(async () => {
    await import('@renderer/ui/markdown/typeset');
  });
}
