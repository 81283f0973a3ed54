import type { Path } from '../files/file-kind';
import { dataOf, imageOf } from './media-file';
import type { PromptFile } from './prompt-file';

/** Characters that all prompts and answers may carry together: each has its own copy of what it names. */
const MOST_CARRIED = 200 * 1024 * 1024;

/** Where a comparison names media, and what stands under the names. */
interface NamesMedia {
  prompts?: PromptFile[] | undefined;
  columns: {
    prompts?: PromptFile[] | undefined;
    answers?: ({ media?: { data?: string | undefined }[] | undefined } | null)[] | undefined;
  }[];
  media?: Record<string, string> | undefined;
}

/** What is wrong between the names of media and what stands under them, and where. */
export function mediaProblems(file: NamesMedia): { path: (string | number)[]; message: string }[] {
  const media = file.media ?? {};
  const uses = [
    ...imagesIn(file.prompts, []),
    ...file.columns.flatMap(({ prompts, answers = [] }, index) => [
      ...imagesIn(prompts, ['columns', index]),
      ...answers.flatMap((answer, turn) =>
        (answer?.media ?? []).flatMap(({ data }, place) =>
          data === undefined
            ? []
            : [
                {
                  name: data,
                  isImage: false,
                  path: ['columns', index, 'answers', turn, 'media', place, 'data'],
                },
              ],
        ),
      ),
    ]),
  ];
  const used = new Set(uses.map(({ name }) => name));
  const images = new Set(uses.filter(({ isImage }) => isImage).map(({ name }) => name));
  return [
    ...(carried(file, uses) > MOST_CARRIED
      ? [{ path: ['media'], message: 'is named too often: all columns would carry over 200 MiB' }]
      : []),
    ...uses
      .filter(({ name }) => !Object.hasOwn(media, name))
      .map(({ path }) => ({ path, message: 'is a name that does not stand under “media”' })),
    ...Object.entries(media).flatMap(([name, address]) => {
      const path = ['media', name];
      if (!used.has(name)) return [{ path, message: 'is used by no prompt and no answer' }];
      const data = images.has(name) ? dataOf(address) : null;
      return data === null || imageOf(data) !== null
        ? []
        : [{ path, message: 'must be a PNG, JPEG, WebP or GIF image, and say which' }];
    }),
  ];
}

/** What prompts of all columns stands once, and each column carries it. */
function carried(file: NamesMedia, uses: readonly { name: string; path: Path }[]): number {
  const sharers = file.columns.filter(({ prompts }) => prompts === undefined).length;
  return uses.reduce((sum, { name, path }) => {
    const size = Object.hasOwn(file.media ?? {}, name) ? (file.media?.[name]?.length ?? 0) : 0;
    return sum + size * (path[0] === 'prompts' ? sharers : 1);
  }, 0);
}

function imagesIn(prompts: readonly PromptFile[] | undefined, path: Path) {
  return (prompts ?? []).flatMap((prompt, index) =>
    typeof prompt === 'string'
      ? []
      : prompt.images.map((name, place) => ({
          name,
          isImage: true,
          path: [...path, 'prompts', index, 'images', place],
        })),
  );
}
