import { HighlightedText } from '@renderer/ui/markdown/highlighted-text';
import { SNIPPET_LANGUAGES, type SnippetLanguage } from '@shared/domain/snippet-languages';
import type { Snippet } from '@shared/snippets/snippet';
import { snippetEnding } from '@shared/snippets/snippet-file';

/** A snippet to read and to select, with what is to be known about it; or why there is none. */
export function SnippetView(props: { language: SnippetLanguage; snippet: Snippet }) {
  const { language, snippet } = props;
  if (!snippet.available) return <p className="text-sm text-muted">{snippet.reason}</p>;
  return (
    <>
      <div
        tabIndex={0}
        role="group"
        aria-label={nameOf(language)}
        className="overflow-x-auto rounded-md border border-line bg-surface px-2.5 py-2 font-mono text-xs"
      >
        <HighlightedText language={snippetEnding(language)} text={snippet.text} />
      </div>
      <Notes notes={snippet.notes} />
    </>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <div className="flex flex-col gap-1 text-sm text-faint">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>The token itself is never part of a snippet.</p>
    </div>
  );
}

function nameOf(language: SnippetLanguage): string {
  if (language === 'curl') return 'curl command';
  return SNIPPET_LANGUAGES.find(({ id }) => id === language)?.label ?? language;
}
