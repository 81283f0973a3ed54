import { saveAsFile } from '@renderer/lib/save-as-file';
import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Select } from '@renderer/ui/select';
import type { RunRequest } from '@shared/domain/run-request';
import type { SnippetForm } from '@shared/domain/snippet-form';
import { SNIPPET_LANGUAGES } from '@shared/domain/snippet-languages';
import { dialectFor } from '@shared/protocol/dialects';
import { snippetFile } from '@shared/snippets/snippet-file';
import { snippetOf } from '@shared/snippets/snippets';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SnippetView } from './snippet-view';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';
const LANGUAGES = SNIPPET_LANGUAGES.map(({ id, label, group }) => ({ value: id, label, group }));

/** The next request as something to paste elsewhere. It names the token and the account id, and holds neither. */
export function CodePanel(props: {
  request: RunRequest;
  apiBase: string;
  form: SnippetForm;
  onForm: (change: Partial<SnippetForm>) => void;
}) {
  const { request, apiBase, onForm } = props;
  const { language, tokenPlace } = props.form;
  const [target, setTarget] = useState<'cloudflare' | 'in-use'>('cloudflare');
  const base = target === 'cloudflare' ? CLOUDFLARE_API : apiBase;
  const snippet = useMemo(() => {
    const wire = dialectFor(request.format).encode(request);
    return snippetOf(language, { request, wire, apiBase: base, tokenPlace });
  }, [language, request, base, tokenPlace]);

  const save = (text: string) => {
    const file = snippetFile(language, text);
    saveAsFile(file.name, file.text);
  };

  return (
    <>
      <div className="flex items-center gap-1">
        <Select
          label="Language"
          value={language}
          onChange={(chosen) => onForm({ language: chosen })}
          options={LANGUAGES}
        />
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
            onChange={(chosen) => onForm({ tokenPlace: chosen })}
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
      <SnippetView language={language} snippet={snippet} />
    </>
  );
}
