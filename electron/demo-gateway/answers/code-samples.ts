/** Languages in which the demo models write code; also the info string of the code fence. */
export type CodeLanguage = 'ts' | 'python' | 'go' | 'rust' | 'sql' | 'bash' | 'json';

/** How a prompt names each language. */
export const CODE_LANGUAGES: readonly { language: CodeLanguage; named: RegExp }[] = [
  { language: 'ts', named: /\b(typescript|javascript|node(\.js)?|react|tsx?|js)\b/i },
  { language: 'python', named: /\b(python|pandas|django|numpy)\b/i },
  { language: 'go', named: /\b(golang|goroutines?|in go)\b/i },
  { language: 'rust', named: /\b(rust|cargo|tokio)\b/i },
  { language: 'sql', named: /\b(sql|sqlite|postgres(ql)?|mysql|query)\b/i },
  { language: 'bash', named: /\b(bash|shell|curl|terminal|zsh)\b/i },
  { language: 'json', named: /\b(json|schema)\b/i },
];

type CodeTemplate = (name: string, amount: number) => string;

/** Turns a key word into something that may stand as a name in code. */
export function codeName(word: string): string {
  const name = word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '');
  return name || 'topic';
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const SAMPLES: Record<CodeLanguage, CodeTemplate[]> = {
  ts: [
    (name, amount) => `interface ${capital(name)} {
  id: string;
  value: number;
}

/** Keeps the ${amount} largest, in order. */
export function largest(items: readonly ${capital(name)}[]): ${capital(name)}[] {
  return [...items].sort((a, b) => b.value - a.value).slice(0, ${amount});
}`,
    (name, amount) => `export async function* read_${name}(source: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of source) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split('\\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.length > ${amount % 7});
  }
}`,
  ],
  python: [
    (name, amount) => `from collections import Counter


def count_${name}(lines, limit=${amount}):
    """Yield the most frequent entries, most frequent first."""
    counter = Counter(line.strip().lower() for line in lines if line.strip())
    for entry, times in counter.most_common(limit):
        yield entry, times`,
    (name, amount) => `import statistics as st

${name} = [x * ${amount} % 17 for x in range(${amount})]
print(f"median {st.median(${name}):.1f}, spread {st.pstdev(${name}):.2f}")`,
  ],
  go: [
    (name, amount) => `func run${capital(name)}(ctx context.Context, jobs <-chan Job) error {
	group, ctx := errgroup.WithContext(ctx)
	for i := 0; i < ${(amount % 8) + 2}; i++ {
		group.Go(func() error {
			for job := range jobs {
				if err := job.Do(ctx); err != nil {
					return fmt.Errorf("${name}: %w", err)
				}
			}
			return nil
		})
	}
	return group.Wait()
}`,
  ],
  rust: [
    (name, amount) => `/// Sums what is left of \`${name}\` after the first ${amount % 9} entries.
fn rest_of_${name}(values: &[u64]) -> Option<u64> {
    let mut total: u64 = 0;
    for value in values.iter().skip(${amount % 9}) {
        total = total.checked_add(*value)?;
    }
    Some(total)
}`,
  ],
  sql: [
    (name, amount) => `SELECT model, count(*) AS runs, avg(first_token_ms) AS first_token
FROM ${name}
WHERE status = 200 AND started_at > date('now', '-${amount} days')
GROUP BY model
HAVING count(*) > ${amount % 10}
ORDER BY first_token, runs DESC
LIMIT 20;`,
  ],
  bash: [
    (name, amount) => `for attempt in $(seq 1 ${(amount % 5) + 2}); do
  if curl -fsS "https://example.com/${name}" -o "${name}.json"; then
    echo "saved after $attempt"; break
  fi
  sleep "$((2 ** attempt))"   # wait longer each time
done`,
  ],
  json: [
    (name, amount) => `{
  "name": "${name}",
  "limit": ${amount},
  "tags": ["demo", "${name}"],
  "retry": { "attempts": 3, "backoff": "exponential" },
  "enabled": true
}`,
  ],
};

/** A short program about `word`. `amount` varies its numbers; `variant` chooses among several. */
export function codeSample(
  language: CodeLanguage,
  given: { word: string; amount: number; variant: number },
): string {
  const templates = SAMPLES[language];
  const template = templates[given.variant % templates.length] as CodeTemplate;
  return template(codeName(given.word), given.amount);
}
