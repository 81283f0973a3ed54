import { copyText } from '@renderer/lib/clipboard';
import { showToast } from '@renderer/ui/toast';
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
  return JSON.stringify({ request, sent, ...answer }, null, 2);
}
