import { cacheLab } from '@tests/support/lab-request';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';
import { watchLab } from './watch-lab';

const posts = (app: Awaited<ReturnType<typeof testBackend>>) =>
  app.demo.requests().filter(({ method }) => method === 'POST');

it('sends the same request again and again, and sees the hits that the gateway saw', async () => {
  await using app = await testBackend();
  const pacing = { type: 'sequential', gap: 1 } as const;
  const definition = cacheLab({ type: 'repeat', shots: 6, pacing });
  const { labId } = await app.client.lab.start({ definition });
  const { lab } = await watchLab(app.client, labId);
  expect(lab.state).toBe('completed');
  expect(lab.shots.map(({ cacheStatus }) => cacheStatus)).toEqual([
    'MISS',
    ...Array.from({ length: 5 }, () => 'HIT'),
  ]);
  expect(posts(app).map(({ cacheStatus }) => cacheStatus)).toEqual(
    lab.shots.map(({ cacheStatus }) => cacheStatus),
  );
});
