import { fillSlots, writeSentence, type Material } from './sentences';
import { tokenize } from './tokenize';

const THOUGHTS = [
  'The user asks about {subject}.',
  'The telling words are “{word}” and “{other}”.',
  'They probably want something that they can use today.',
  'Should I begin with {word}? Yes: {other} follows from it.',
  'I could give a definition, but an example is shorter.',
  'Wait, does {word} depend on {other}? Only a little.',
  'Let me check the numbers once more.',
  'A table may help here, and one piece of code.',
];

/** Thinking aloud about the prompt, about `length` tokens; empty for 0. */
export function writeReasoning(material: Material, length: number): string {
  const thoughts: string[] = [];
  let used = 0;
  for (let index = 0; used < length; index += 1) {
    const template = THOUGHTS[index];
    const thought = template ? fillSlots(template, material) : writeSentence(material);
    const size = tokenize(thought).length + 1;
    // Half a thought more is nearer to the length than half a thought less.
    if (thoughts.length > 0 && used + size / 2 > length) break;
    thoughts.push(thought);
    used += size;
  }
  const lines: string[] = [];
  for (let index = 0; index < thoughts.length; index += 3) {
    lines.push(thoughts.slice(index, index + 3).join(' '));
  }
  return lines.join('\n\n');
}
