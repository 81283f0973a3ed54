import type { AnswerManner } from '../models/simulated-model';
import type { SectionKind } from './section-kind';

/** How one kind of model writes. Templates have the slots of `fillSlots` and `{question}`. */
export interface MannerStyle {
  openings: readonly string[];
  /** Says once that nothing here comes from a real model. */
  notice: string;
  closings: readonly string[];
  /** Sections in the order in which this manner reaches for them. */
  order: readonly SectionKind[];
  headingMark: '##' | '###';
  bulletMark: '-' | '*';
  numberedHeadings: boolean;
}

/** All manners by name. */
export const MANNERS: Record<AnswerManner, MannerStyle> = {
  direct: {
    openings: ['“{question}” In short:', 'To “{question}”, the short answer:'],
    notice: '*(A simulated answer of the demo gateway.)*',
    closings: [
      'Start there; refine when {word} asks for it.',
      'That is all you need for {subject}.',
    ],
    order: [
      'facts',
      'code',
      'table',
      'chapter',
      'bullets',
      'tasks',
      'quote',
      'math',
      'nested',
      'steps',
      'languages',
      'links',
    ],
    headingMark: '###',
    bulletMark: '-',
    numberedHeadings: false,
  },
  considered: {
    openings: [
      'You ask: “{question}” A few things decide it, and they are worth taking one at a time.',
      '“{question}” is really two questions, one about {word} and one about {other}.',
    ],
    notice: '*I should say that this is a simulated answer from the demo gateway.*',
    closings: [
      'If you tell me more about {word}, I can be more specific.',
      'None of this is final: {other} may well tip the balance in your case.',
    ],
    order: [
      'paragraph',
      'steps',
      'quote',
      'paragraph',
      'code',
      'chapter',
      'nested',
      'math',
      'table',
      'links',
      'languages',
      'tasks',
      'bullets',
    ],
    headingMark: '###',
    bulletMark: '-',
    numberedHeadings: false,
  },
  structured: {
    openings: [
      '## {title}\n\nYour question was “{question}” Here is an overview.',
      '## {title}\n\nA guide to “{question}”, from the essentials to the details.',
    ],
    notice: '> **Note:** simulated answer of the demo gateway.',
    closings: ['**Key takeaway:** keep {word} simple and measure {other}.'],
    order: [
      'table',
      'chapter',
      'bullets',
      'code',
      'chapter',
      'steps',
      'math',
      'nested',
      'quote',
      'tasks',
      'languages',
      'links',
    ],
    headingMark: '##',
    bulletMark: '*',
    numberedHeadings: true,
  },
  casual: {
    openings: [
      'Good one 👍 – “{question}” Let’s cut to it.',
      'So, “{question}” Honestly? It comes down to {word}. 🙂',
    ],
    notice: '*(Heads-up: simulated answer, demo gateway.)*',
    closings: [
      'Give it a spin and see what {word} does. 🚀',
      'Shout if {other} gives you trouble. ✌️',
    ],
    order: [
      'paragraph',
      'facts',
      'quote',
      'code',
      'tasks',
      'chapter',
      'table',
      'languages',
      'bullets',
      'math',
      'steps',
      'nested',
      'links',
    ],
    headingMark: '###',
    bulletMark: '-',
    numberedHeadings: false,
  },
  thorough: {
    openings: [
      'Let us work through “{question}” step by step, beginning with {word}.',
      '“{question}” deserves a full answer. First the ground, then the details, then what to do.',
    ],
    notice: '*Simulated answer: the demo gateway wrote it, no model was asked.*',
    closings: ['In summary, {subject} rests on {word} and {other}, in this order.'],
    order: [
      'chapter',
      'nested',
      'math',
      'table',
      'chapter',
      'code',
      'steps',
      'paragraph',
      'languages',
      'quote',
      'tasks',
      'links',
      'facts',
      'bullets',
    ],
    headingMark: '##',
    bulletMark: '-',
    numberedHeadings: true,
  },
  plain: {
    openings: ['“{question}” is a good question.', 'Here is an answer to “{question}”'],
    notice: 'This is a simulated answer of the demo gateway.',
    closings: ['I hope this helps with {subject}.'],
    order: [
      'paragraph',
      'bullets',
      'paragraph',
      'code',
      'steps',
      'chapter',
      'table',
      'quote',
      'tasks',
      'nested',
      'math',
      'links',
      'languages',
    ],
    headingMark: '##',
    bulletMark: '*',
    numberedHeadings: false,
  },
};
