import type { Token, Tokens } from 'marked';
import type { Key, ReactNode } from 'react';
import { BlockedImage } from './blocked-image';
import { decodeEntities } from './entities';
import type { FootnoteReferenceToken } from './footnote-grammar';
import { LinkText } from './link-text';
import type { MathToken } from './math-grammar';
import { MathText } from './math';
import { plainText } from './plain-text';

/** Deeper nesting is shown as its source: nobody writes it, and the page must not run out of stack. */
export const MAX_DEPTH = 24;

/** What stands inside a line, as React nodes. Markup that is not known, HTML above all, is shown as its source. */
export function inlineNodes(tokens: readonly Token[], depth: number): ReactNode {
  const [only] = tokens;
  if (tokens.length === 1 && only?.type === 'text') return inlineNode(only, 0, depth);
  return tokens.map((token, index) => inlineNode(token, index, depth));
}

function inlineNode(token: Token, key: Key, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return plainText(token.raw);
  const children = () => inlineNodes((token as { tokens?: Token[] }).tokens ?? [], depth + 1);
  switch (token.type) {
    case 'text':
      return (token as Tokens.Text).tokens
        ? children()
        : plainText(decodeEntities((token as Tokens.Text).text));
    case 'escape':
      return plainText((token as Tokens.Escape).text);
    case 'strong':
      return <strong key={key}>{children()}</strong>;
    case 'em':
      return <em key={key}>{children()}</em>;
    case 'del':
      return <del key={key}>{children()}</del>;
    case 'codespan':
      return <code key={key}>{plainText((token as Tokens.Codespan).text)}</code>;
    case 'br':
      return <br key={key} />;
    case 'link': {
      const { href, text } = token as Tokens.Link;
      return (
        <LinkText key={key} href={href} text={text}>
          {children()}
        </LinkText>
      );
    }
    case 'image':
      return (
        <BlockedImage
          key={key}
          href={(token as Tokens.Image).href}
          alternative={(token as Tokens.Image).text}
        />
      );
    case 'html':
      return htmlNode(token.raw, key);
    case 'math': {
      const { source, display } = token as MathToken;
      return <MathText key={key} source={source} display={display} />;
    }
    case 'footnoteReference':
      return <sup key={key}>[{plainText((token as FootnoteReferenceToken).label)}]</sup>;
    // The box of a task is drawn by its list item.
    case 'checkbox':
      return null;
    default:
      return plainText(token.raw);
  }
}

/** Markup is shown, not obeyed; a bare line break is the one tag with no harm in it, and the way to break a table cell. */
function htmlNode(raw: string, key: Key): ReactNode {
  if (/^<br *\/?>$/i.test(raw)) return <br key={key} />;
  return (
    <code key={key} className="html-source">
      {plainText(raw)}
    </code>
  );
}
