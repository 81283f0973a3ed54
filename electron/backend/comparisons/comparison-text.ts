import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { checkFile } from '../files/check-file';
import { notSaved } from '../files/file-problem';
import { parseFile, sizeProblem } from '../files/parse-file';
import { refuseSecrets } from '../files/refuse-secrets';
import { renderFile } from '../files/render-file';
import { COMPARISON_FILE } from './comparison-kind';
import { comparisonFileSchema, comparisonFromFile, comparisonToFile } from './comparison-schema';
import { mediaProblems } from './media-problems';

const HEADING = [
  'A comparison of AI Gateway Playground: open it in Compare, or run it with',
  'npm run cli -- run FILE',
];

/**
 * A comparison as the text of a file meant for version control: YAML with a fixed order of keys, so that it changes only
 * where the comparison does. Throws `AppFailure` for a secret in it, and for one too large to be read again.
 */
export function comparisonToText(document: ComparisonDocument): string {
  const file = comparisonToFile(document);
  refuseSecrets(file, COMPARISON_FILE);
  const [problem] = mediaProblems(file);
  if (problem !== undefined) {
    const what = `“${problem.path.join('.')}” ${problem.message}`;
    throw notSaved(COMPARISON_FILE, what, 'Take the image out of the prompt');
  }
  const text = renderFile(file, {
    heading: HEADING,
    linewise: ['prompts', 'answers', 'images', 'media', 'tool_calls'],
  });
  const tooMuch = sizeProblem(text, COMPARISON_FILE);
  if (tooMuch !== null) {
    throw notSaved(
      COMPARISON_FILE,
      tooMuch,
      'Leave out the answers, or some of the prompts or their images',
    );
  }
  return text;
}

/**
 * The comparison that a file describes; it may come from anybody. Throws `AppFailure`, which names line and column, for a
 * file with anything wrong or unknown in it.
 */
export function comparisonFromText(text: string): ComparisonDocument {
  const file = parseFile(text, COMPARISON_FILE);
  const given = { file, kind: COMPARISON_FILE };
  return comparisonFromFile(checkFile(comparisonFileSchema, file.value, given));
}
