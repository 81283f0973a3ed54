import type { ReactNode } from 'react';
import { hasSpecialCharacters, splitSpecialCharacters } from '@renderer/lib/hidden-characters';

/** Text from outside as React shows it: hidden characters marked and inert, control characters as symbols. */
export function plainText(text: string): ReactNode {
  if (!hasSpecialCharacters(text)) return text;
  return splitSpecialCharacters(text).map((part, index) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'hidden':
        return (
          <span key={index} className="hidden-character" data-code={part.code} title={part.code}>
            {part.character}
          </span>
        );
      case 'control':
        return (
          <span key={index} className="control-character" title={part.code}>
            {part.symbol}
          </span>
        );
    }
  });
}
