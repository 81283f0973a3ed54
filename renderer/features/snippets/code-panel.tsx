import { saveAsFile } from '@renderer/lib/save-as-file';
import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Select } from '@renderer/ui/select';
import type { RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';
import { SNIPPET_LANGUAGES, type SnippetLanguage, type TokenPlace } from '@shared/snippets/snippet';
import { snippetFile } from '@shared/snippets/snippet-file';
import { snippetOf } from '@shared/snippets/snippets';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { rememberedLanguage, rememberLanguage } from './snippet-choice';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';
const LANGUAGES = SNIPPET_LANGUAGES.map(({ id, label, group }) => ({ value: id, label, group }));

/** The next request as something to paste elsewhere. It names the token and the account id, and holds neither. */
export function CodePanel(props: { request: RunRequest; apiBase: string }) {
  const { request, apiBase } = props;
  const [language, setLanguage] = useState(rememberedLanguage);
  const [target, setTarget] = useState<'cloudflare' | 'in-use'>('cloudflare');
  const [tokenPlace, setTokenPlace] = useState<TokenPlace>('hidden');
  const base = target === 'cloudflare' ? CLOUDFLARE_API : apiBase;
  const snippet = useMemo(() => {
    const wire = dialectFor(request.format).encode(request);
    return snippetOf(language, { request, wire, apiBase: base, tokenPlace });
  }, [language, request, base, tokenPlace]);

  const choose = (chosen: SnippetLanguage) => {
    setLanguage(chosen);
    rememberLanguage(chosen);
  };
  const save = (text: string) => {
    const file = snippetFile(language, text);
    saveAsFile(file.name, file.text);
  };

  return (
    <>
      <div className="flex items-center gap-1">
        <Select label="Language" value={language} onChange={choose} options={LANGUAGES} />
        <span className="flex-1" />
        {snippet.available ? (
          <>
            <IconButton
              label="Save as a file"
              icon={<Download size={14} aria-hidden />}
              onClick={() => save(snippet.text)}
            />
            <CopyButton
              label={language === 'curl' ? 'Copy curl' : 'Copy snippet'}
              text={snippet.text}
            />
          </>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {apiBase === CLOUDFLARE_API ? null : (
          <SegmentedControl
            label="Address"
            value={target}
            onChange={setTarget}
            options={[
              { value: 'cloudflare', label: 'Cloudflare' },
              { value: 'in-use', label: 'Demo gateway' },
            ]}
          />
        )}
        {language === 'curl' ? (
          <SegmentedControl
            label="Token"
            value={tokenPlace}
            onChange={setTokenPlace}
            options={[
              {
                value: 'hidden',
                label: 'Token hidden',
                name: 'Token kept out of the process list',
              },
              { value: 'argument', label: 'Shortest' },
            ]}
          />
        ) : null}
      </div>
      {snippet.available ? (
        <>
          <div
            tabIndex={0}
            role="group"
            aria-label={nameOf(language)}
            className="overflow-x-auto rounded-md border border-line bg-surface px-2.5 py-2 font-mono text-xs"
          >
            <RawText text={snippet.text} />
          </div>
          <Notes notes={snippet.notes} />
        </>
      ) : (
        <p className="text-sm text-muted">{snippet.reason}</p>
      )}
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
