import { receiveToasts, showToast, type ToastMessage } from '@renderer/ui/toast';
import { expect, it } from 'vitest';

it('keeps what is said before the corner is there, and between two of them', () => {
  const seen: ToastMessage[] = [];
  showToast({ title: 'early' });
  const stop = receiveToasts((message) => void seen.push(message));
  showToast({ title: 'now' });
  stop();
  showToast({ title: 'late', tone: 'failure' });
  expect(seen.map(({ title }) => title)).toEqual(['early', 'now']);
  receiveToasts((message) => void seen.push(message))();
  expect(seen.map(({ title }) => title)).toEqual(['early', 'now', 'late']);
});
