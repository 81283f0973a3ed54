import { memo, useMemo } from 'react';
import type { Block, TextBlock } from './block';
import { blockNodes } from './block-tokens';
import { CodeView } from './code-view';
import { completeSyntax } from './complete-syntax';
import { isCostly, lexTree, type Definitions } from './grammar';
import { plainText } from './plain-text';
import { Settled } from './settled';

/** One block. A closed block never renders again, because its object stays the same. */
export const BlockView = memo(function BlockView(props: {
  block: Block;
  definitions: Definitions;
}) {
  const { block, definitions } = props;
  return (
    <Settled value={block.closed}>
      {block.kind === 'code' ? (
        <CodeView language={block.language} pieces={block.pieces} />
      ) : (
        <TextBlockView block={block} definitions={definitions} />
      )}
    </Settled>
  );
});

function TextBlockView({ block, definitions }: { block: TextBlock; definitions: Definitions }) {
  const { raw, closed, continuesAt, unparsed } = block;
  const parsed = useMemo(
    () => treeOf({ raw, closed, continuesAt, definitions }),
    // The block is there because a label it uses was defined since: then the same text reads differently.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [raw, closed, continuesAt, definitions, unparsed === '' ? block : null],
  );
  return (
    <>
      {parsed}
      {unparsed ? <p dir="auto">{plainText(unparsed)}</p> : null}
    </>
  );
}

function treeOf(given: Omit<TextBlock, 'kind' | 'unparsed'> & { definitions: Definitions }) {
  const { raw, closed, continuesAt, definitions } = given;
  if (isCostly(raw, closed)) return <p dir="auto">{plainText(raw)}</p>;
  return blockNodes(lexTree(closed ? raw : completeSyntax(raw), definitions), { continuesAt });
}
