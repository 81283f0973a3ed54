import type { Token, Tokens } from 'marked';
import type { Key, ReactNode } from 'react';
import { CodeView } from './code-view';
import type { FootnoteToken } from './footnote-grammar';
import { inlineNodes, MAX_DEPTH } from './inline-tokens';
import { ListView } from './list-view';
import type { MathToken } from './math-grammar';
import { MathText } from './math';
import { plainText } from './plain-text';
import { TableView } from './table-view';

/** How a run of blocks is shown. */
export interface BlockOptions {
  /** Number of the first item, where a list goes on from the block before. */
  continuesAt?: number | null;
  /** Levels of lists and quotes around these blocks. */
  depth?: number;
}

/** Blocks as React elements. No HTML string is ever made, and no element has an address that loads. */
export function blockNodes(tokens: readonly Token[], options: BlockOptions = {}): ReactNode {
  const { continuesAt = null, depth = 0 } = options;
  return tokens.map((token, index) =>
    blockNode(token, index, { continuesAt: index === 0 ? continuesAt : null, depth }),
  );
}

function blockNode(token: Token, key: Key, options: Required<BlockOptions>): ReactNode {
  const { continuesAt, depth } = options;
  if (depth > MAX_DEPTH) return sourceNode(token.raw, key);
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'heading': {
      const { depth: level, tokens } = token as Tokens.Heading;
      const Tag = `h${level}` as 'h1';
      return (
        <Tag key={key} dir="auto">
          {inlineNodes(tokens, depth)}
        </Tag>
      );
    }
    case 'paragraph':
    case 'text':
      return (
        <p key={key} dir="auto">
          {inlineNodes((token as Tokens.Paragraph).tokens ?? [token], depth)}
        </p>
      );
    case 'code':
      return codeNode(token as Tokens.Code, key);
    case 'blockquote':
      return (
        <blockquote key={key}>
          {blockNodes((token as Tokens.Blockquote).tokens, { depth: depth + 1 })}
        </blockquote>
      );
    case 'list':
      return (
        <ListView
          key={key}
          list={token as Tokens.List}
          continuesAt={continuesAt}
          contentOf={(item) => blockNodes(item.tokens, { depth: depth + 1 })}
        />
      );
    case 'table':
      return <TableView key={key} table={token as Tokens.Table} />;
    case 'hr':
      return <hr key={key} />;
    case 'math':
      return mathNode(token as MathToken, key);
    case 'footnote':
      return footnoteNode(token as FootnoteToken, key, depth);
    default:
      return sourceNode(token.raw, key);
  }
}

function footnoteNode(token: FootnoteToken, key: Key, depth: number): ReactNode {
  return (
    <div key={key} className="footnote">
      <sup>[{plainText(token.label)}]</sup>
      <div>{blockNodes(token.tokens ?? [], { depth: depth + 1 })}</div>
    </div>
  );
}

function codeNode(token: Tokens.Code, key: Key): ReactNode {
  const language = (token.lang ?? '').split(/\s/)[0] ?? '';
  return <CodeView key={key} language={language} pieces={[token.text]} />;
}

function mathNode(token: MathToken, key: Key): ReactNode {
  if (!token.closed) return sourceNode(token.raw, key);
  return (
    <p key={key}>
      <MathText source={token.source} display />
    </p>
  );
}

/** HTML, and whatever else is not known, as it was written. */
function sourceNode(raw: string, key: Key): ReactNode {
  return (
    <pre key={key} className="source" dir="auto">
      <code>{plainText(raw.replace(/\n+$/, ''))}</code>
    </pre>
  );
}
