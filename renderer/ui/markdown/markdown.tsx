import { memo, useRef, useState } from 'react';
import type { Block } from './block';
import { BlockView } from './block-view';
import type { Definitions } from './grammar';
import { HiddenCharacterBadge } from './hidden-character-badge';
import { LinkOpenerProvider } from './link-opener';
import { warnOfHiddenCharacters } from './warn-of-hidden-characters';
import { MAX_SHOWN_LENGTH, RawText } from './raw-text';
import { Splitter } from './splitter';
import { useHiddenCharacterCount } from './use-hidden-character-count';

/** A longer answer is shown as plain text (characters). */
export const MAX_RENDERED_LENGTH = 256 * 1024;

/** Props of `Markdown`. */
export interface MarkdownProps {
  /** The text so far. Untrusted. */
  text: string;
  /** True while more may come. */
  streaming: boolean;
  /** Gets an `https:` or `mailto:` address after the user agreed. Without it a `LinkOpenerProvider` above decides. */
  onOpenLink?: (url: string) => void;
}

/** Text of a model as it is read: one renderer while it streams and after. Nothing in it loads, runs or opens by itself. */
export function Markdown({ text, streaming, onOpenLink }: MarkdownProps) {
  const content = <MarkdownText text={text} streaming={streaming} />;
  return onOpenLink ? (
    <LinkOpenerProvider onOpenLink={onOpenLink}>{content}</LinkOpenerProvider>
  ) : (
    content
  );
}

function MarkdownText({ text, streaming }: { text: string; streaming: boolean }) {
  const [revealed, setRevealed] = useState(false);
  const hidden = useHiddenCharacterCount(text);
  return (
    <div
      className="markdown"
      data-slot="markdown"
      data-reveal={revealed ? '' : undefined}
      onCopy={hidden > 0 ? warnOfHiddenCharacters : undefined}
    >
      {hidden > 0 ? (
        <HiddenCharacterBadge count={hidden} revealed={revealed} onToggle={setRevealed} />
      ) : null}
      {text.length > MAX_RENDERED_LENGTH ? (
        <>
          <p role="status" className="notice">
            This answer is very long; it is shown as plain text.
          </p>
          <RawText text={text.slice(0, MAX_SHOWN_LENGTH)} />
        </>
      ) : (
        <Blocks text={text} streaming={streaming} />
      )}
    </div>
  );
}

function Blocks({ text, streaming }: { text: string; streaming: boolean }) {
  const splitter = useRef<Splitter>(null);
  splitter.current ??= new Splitter();
  const groups = splitter.current.update(text, !streaming);
  const { definitions, generation } = splitter.current;
  return groups.map((blocks, index) => (
    <Group key={`${generation}.${index}`} blocks={blocks} definitions={definitions} />
  ));
}

/** Some blocks that are laid out together, and only when they are near the screen. */
const Group = memo(function Group(props: { blocks: readonly Block[]; definitions: Definitions }) {
  return (
    <div className="block-group">
      {props.blocks.map((block, index) => (
        <BlockView key={index} block={block} definitions={props.definitions} />
      ))}
    </div>
  );
});
