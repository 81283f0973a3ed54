import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ImagePart } from '@shared/domain/run-request';

const PromptEditor = lazy(() =>
  import('./prompt-editor').then((module) => ({ default: module.PromptEditor })),
);

const SentImages = lazy(() =>
  import('@renderer/ui/media/sent-images').then((module) => ({ default: module.SentImages })),
);

/** What the user sent; can be copied, and edited to be sent again in its place. */
export function PromptBubble(props: {
  prompt: string;
  images: readonly ImagePart[];
  editable: boolean;
  onRerun: (prompt: string) => void;
}) {
  const { prompt, images, editable, onRerun } = props;
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <Suspense>
        <PromptEditor
          draft={draft}
          onChange={setDraft}
          onCancel={() => setDraft(null)}
          onSend={() => {
            setDraft(null);
            onRerun(draft);
          }}
        />
      </Suspense>
    );
  }
  return (
    <div className="group/prompt relative rounded-md bg-sunken px-2.5 py-2 text-muted">
      {images.length === 0 ? null : (
        <Suspense>
          <SentImages images={images} />
        </Suspense>
      )}
      <div className="prose-text max-h-60 overflow-y-auto text-base">
        <RawText text={prompt} />
      </div>
      <div className="absolute top-1 right-1 flex rounded-md bg-sunken opacity-0 group-focus-within/prompt:opacity-100 group-hover/prompt:opacity-100">
        <CopyButton label="Copy prompt" text={prompt} />
        <IconButton
          label="Edit prompt"
          icon={<Pencil size={13} aria-hidden />}
          disabled={!editable}
          onClick={() => setDraft(prompt)}
        />
      </div>
    </div>
  );
}
