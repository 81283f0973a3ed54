import type { LengthTarget } from './length-request';
import { MANNERS, type MannerStyle } from './manners';
import type { SectionKind } from './section-kind';
import { writeSection } from './sections';
import {
  createFactTeller,
  fillSlots,
  sentenceCase,
  writeSentence,
  type Material,
} from './sentences';
import { tokenize } from './tokenize';
import type { SimulatedModel } from '../models/simulated-model';

/** What an answer is composed from. */
export interface Composition extends Material {
  model: SimulatedModel;
  target: LengthTarget;
  /** The user's question before this one. */
  earlierQuestion: string | null;
}

const ROOM_ABOVE_TARGET = 1.05;
/** Below this size an answer has no room for the whole question, nor for sections. */
const SMALL = 90;
/** With more room than this, any sentence will do. */
const PLENTY = 45;
const SMALL_NOTICE = '(Simulated answer of the demo gateway.)';

const MEASURES: Record<LengthTarget['unit'], (text: string) => number> = {
  tokens: (text) => tokenize(text).length + 1,
  words: (text) => text.split(/\s+/).filter(Boolean).length,
};

/** The order of the manner, with what the prompt asks for at its head. */
function sectionOrder({ reading }: Composition, style: MannerStyle): SectionKind[] {
  const wanted: SectionKind[] = [];
  if (reading.wantsCode) wanted.push('code');
  if (reading.wantsTable) wanted.push('table');
  if (reading.wantsList) wanted.push('steps');
  return [...wanted, ...style.order.filter((kind) => !wanted.includes(kind))];
}

function shorten(text: string, characters: number): string {
  const letters = Array.from(text);
  return letters.length <= characters ? text : `${letters.slice(0, characters).join('').trim()}…`;
}

function opening(composition: Composition, style: MannerStyle): string[] {
  const { reading, random, target, earlierQuestion } = composition;
  const small = target.amount < SMALL;
  const question = small ? shorten(reading.question, 32) : reading.question;
  const template = random
    .pick(style.openings)
    .replace('{title}', () => sentenceCase(reading.subject))
    .replace('{question}', () => question);
  const start = small ? `“${question}”` : fillSlots(template, composition);
  const earlier = earlierQuestion === null ? null : shorten(earlierQuestion, small ? 32 : 100);
  const followUp = earlier && `Earlier you asked “${earlier}”; this builds on that answer.`;
  if (small) return [[start, followUp, SMALL_NOTICE].filter(Boolean).join(' ')];
  return [start, followUp, style.notice].filter((block) => block !== null);
}

/** Sentences until about `room` is used; the last ones are chosen for their length. */
function fillRoom(composition: Composition, tellFact: () => string, room: number): string {
  const measure = MEASURES[composition.target.unit];
  const sentences: string[] = [];
  let left = room;
  while (left > 5) {
    const drafts =
      left > PLENTY ? [tellFact()] : Array.from({ length: 8 }, () => writeSentence(composition));
    const best = drafts.reduce((one, other) =>
      Math.abs(left - measure(other)) < Math.abs(left - measure(one)) ? other : one,
    );
    if (measure(best) > left * 1.6) break;
    sentences.push(best);
    left -= measure(best);
  }
  return sentences.join(' ');
}

/** Writes markdown about the prompt, close to the target in length. */
export function composeAnswer(composition: Composition): string {
  const { model, target, random } = composition;
  const style = MANNERS[model.manner];
  const measure = MEASURES[target.unit];
  const order = sectionOrder(composition, style);
  const closing = sentenceCase(fillSlots(random.pick(style.closings), composition));
  const blocks = opening(composition, style);
  const tellFact = createFactTeller(composition);
  const rounds = new Map<SectionKind, number>();
  let room = target.amount - blocks.reduce((sum, block) => sum + measure(block), 0);
  const withClosing = target.amount >= SMALL;
  if (withClosing) room -= measure(closing);

  let refused = 0;
  for (let place = 0; refused < 4 && room > 12; place += 1) {
    const kind = order[place % order.length] as SectionKind;
    const round = rounds.get(kind) ?? 0;
    const section = writeSection(kind, { ...composition, style, round, tellFact });
    const size = measure(section);
    if (target.amount < SMALL || size > room * ROOM_ABOVE_TARGET) {
      refused += 1;
      continue;
    }
    blocks.push(section);
    rounds.set(kind, round + 1);
    room -= size;
  }
  const rest = fillRoom(composition, tellFact, room);
  if (rest) blocks.push(rest);
  if (withClosing) blocks.push(closing);
  return blocks.join('\n\n');
}
