import { writeAnswer, type AnswerRequest } from '@electron/demo-gateway/answers/write-answer';
import {
  SIMULATED_MODELS,
  findSimulatedModel,
} from '@electron/demo-gateway/models/simulated-models';
import type { SimulatedModel } from '@electron/demo-gateway/models/simulated-model';
import { describe, expect, it } from 'vitest';

const PROMPT = 'When should a client retry, and how long should it wait?';
const textModels = SIMULATED_MODELS.filter((model) => model.task === 'Text Generation');

function model(id: string): SimulatedModel {
  const found = findSimulatedModel(id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}

function ask(given: Partial<AnswerRequest>): ReturnType<typeof writeAnswer> {
  return writeAnswer({
    prompt: PROMPT,
    model: model('openai/gpt-4.1'),
    seed: 1,
    maxTokens: null,
    history: [],
    ...given,
  });
}

/** 12,000 tokens, whatever the model's own limit. */
function longAnswer(entry: SimulatedModel): string {
  const prompt = 'Tell me 12,000 tokens about queues';
  return ask({ prompt, model: { ...entry, maxOutputTokens: null } }).text;
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function expectNear(actual: number, wanted: number): void {
  expect(actual).toBeGreaterThanOrEqual(wanted * 0.8);
  expect(actual).toBeLessThanOrEqual(wanted * 1.2);
}

describe('writeAnswer', () => {
  it('writes the same for the same prompt, seed and model, and something else otherwise', () => {
    expect(ask({})).toEqual(ask({}));
    const others = [
      ask({ seed: 2 }),
      ask({ prompt: `${PROMPT} ` }),
      ask({ model: model('xai/grok-3') }),
    ];
    for (const other of others) expect(other.text).not.toBe(ask({}).text);
  });

  it.each(textModels.map((entry) => entry.id))('%s streams exactly its text', (id) => {
    const answer = ask({ model: model(id) });
    expect(answer.tokens.join('')).toBe(answer.text);
    expect(answer.reasoningTokens.join('')).toBe(answer.reasoning);
    expect(answer.finishReason).toBe('stop');
    expect(answer.text.match(/simulated answer/gi)).toHaveLength(1);
    expect(answer.text).toContain(PROMPT);
    expect(answer.text).toMatch(/client|retry|wait/);
  });

  it('makes any two manners of answering differ at first sight', () => {
    const openings = new Map(
      textModels.map((entry) => [entry.manner, ask({ model: entry }).text.slice(0, 400)]),
    );
    expect(openings.size).toBe(6);
    expect(new Set(openings.values()).size).toBe(6);
  });

  it.each([50, 120, 500, 2_000, 20_000])('writes %i tokens when asked to', (amount) => {
    for (const entry of textModels.filter((candidate) => !candidate.thinkTags)) {
      const { tokens } = ask({
        prompt: `${amount} tokens on sorting in Python`,
        model: { ...entry, maxOutputTokens: null },
      });
      expectNear(tokens.length, amount);
    }
  });

  it.each([50, 300, 1_000])('writes %i words when asked to', (amount) => {
    for (const entry of textModels.filter((candidate) => !candidate.thinkTags)) {
      const { text } = ask({ prompt: `Write an essay of ${amount} words on tea.`, model: entry });
      expectNear(countWords(text), amount);
    }
  });

  it('otherwise writes as much as the model likes', () => {
    for (const entry of textModels) {
      const { tokens } = ask({ model: { ...entry, reasoningTokens: 0 } });
      expect(tokens.length).toBeGreaterThan(entry.typicalTokens * 0.7);
      expect(tokens.length).toBeLessThan(entry.typicalTokens * 1.3);
    }
  });

  it('is cut off at the token limit, reasoning included', () => {
    const answer = ask({ model: model('anthropic/claude-opus-5'), maxTokens: 64 });
    expect(answer.finishReason).toBe('length');
    expect(answer.tokens.length + answer.reasoningTokens.length).toBe(64);
    expect(answer.tokens.length).toBeGreaterThanOrEqual(32);
    expect(ask({ maxTokens: 1 }).tokens).toHaveLength(1);
  });

  it('thinks about as long as the model does, more or less by effort', () => {
    const thinker = model('moonshotai/kimi-k3');
    const medium = ask({ model: thinker }).reasoningTokens.length;
    expect(medium).toBeGreaterThan(thinker.reasoningTokens * 0.65);
    expect(medium).toBeLessThan(thinker.reasoningTokens * 1.35);
    expect(ask({ model: thinker, reasoningEffort: 'none' }).reasoning).toBe('');
    const low = ask({ model: thinker, reasoningEffort: 'low' }).reasoningTokens.length;
    expect(low).toBeLessThan(medium);
    expect(ask({}).reasoning).toBe('');
  });

  it('puts thoughts between tags where the model does so', () => {
    const answer = ask({ model: model('@cf/deepseek-ai/deepseek-r1-distill-qwen-32b') });
    expect(answer.text).toMatch(/^<think>\n[^<]+\n<\/think>\n\n/);
    expect(answer.reasoning).toBe('');
  });

  it('refers to the earlier question in a follow-up', () => {
    const history = [
      { role: 'user', text: 'What is a queue?' },
      { role: 'assistant', text: 'A line of jobs.' },
    ] as const;
    const answer = ask({ history });
    expect(answer.text).toContain('“What is a queue?”');
    expect(answer.inputTokens).toBeGreaterThan(ask({}).inputTokens);
  });

  it.each([
    ['a heading', /^#{2,3} \S/m],
    ['a bullet list', /^[-*] \S/m],
    ['a numbered list', /^1\. \S/m],
    ['a nested list', /^ {2}[-*] \S/m],
    ['a task list', /^- \[[ x]\] \S/m],
    ['a table', /^\|.+\|\n\| ?:?-{3}/m],
    ['a quote', /^> \S/m],
    ['inline code', /[^`]`[^`\n]+`[^`]/],
    ['TypeScript', /^```ts\n/m],
    ['Python', /^```python\n/m],
    ['Go', /^```go\n/m],
    ['Rust', /^```rust\n/m],
    ['SQL', /^```sql\n/m],
    ['a shell script', /^```bash\n/m],
    ['JSON', /^```json\n/m],
    ['inline math', /\\\(.+?\\\)/],
    ['block math', /^\$\$\n.+\n\$\$$/m],
    ['a link', /\[[^\]]+\]\(https:\/\/[^)]+\)/],
    ['an emoji', /\p{Extended_Pictographic}/u],
    ['another script', /\p{Script=Han}|\p{Script=Arabic}|\p{Script=Cyrillic}/u],
  ])('has %s in every long answer', (_feature, pattern) => {
    const without = textModels.filter((entry) => !pattern.test(longAnswer(entry)));
    expect(without.map((entry) => entry.id)).toEqual([]);
  });

  it('begins with what the prompt asks for', () => {
    const { text } = ask({ prompt: 'A Rust function that sums a list' });
    expect(text).toContain('```rust\n');
    expect(ask({ prompt: 'A table of teas' }).text).toMatch(/^\|.+\|$/m);
  });

  it('leaves no code block open, and never a single dollar sign as math', () => {
    for (const entry of textModels) {
      const text = longAnswer(entry);
      expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
      expect((text.match(/^\$\$$/gm) ?? []).length % 2).toBe(0);
    }
  });
});
