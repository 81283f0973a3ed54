import { copyText } from '@renderer/lib/clipboard';
import { showToast } from '@renderer/ui/toast';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';

/** Copies text and says whether it worked. */
export async function copyAloud(text: string): Promise<void> {
  const copied = await copyText(text);
  showToast(
    copied
      ? { title: 'Copied' }
      : { title: 'The browser refused to copy. Select the text instead.', tone: 'failure' },
  );
}

/** An answer with its request and figures, for a ticket or a script. Holds no secret: none ever reaches the page. */
export function answerJson(run: Run): string {
  const { request, sent, ...answer } = run;
  // Of what was sent for an answer of a file only the prompt is known.
  return JSON.stringify(isFromFile(run) ? answer : { request, sent, ...answer }, null, 2);
}
