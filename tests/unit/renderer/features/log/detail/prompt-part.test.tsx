// @vitest-environment jsdom
import { PromptPart } from '@renderer/features/log/detail/prompt-part';
import { textMessage } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:pixel');
  URL.revokeObjectURL = vi.fn();
});
afterEach(cleanup);

test('the prompt stands there with its images; what stood before it opens on demand', async () => {
  const image = { type: 'image', mimeType: 'image/png', base64: PIXEL } as const;
  const request = runRequest({
    system: 'Be brief.',
    messages: [
      textMessage('user', 'Hello'),
      textMessage('assistant', 'Hi'),
      { role: 'user', content: [image, { type: 'text', text: 'What is this?' }] },
    ],
  });
  render(<PromptPart request={request} />);
  expect(screen.getByRole('group', { name: 'Prompt text' }).textContent).toBe('What is this?');
  const shown = await screen.findByRole('img', { name: 'Sent with the prompt' });
  expect(shown.getAttribute('src')).toBe('blob:pixel');

  expect(screen.queryByText('Be brief.')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'System prompt' }));
  expect(screen.getByRole('group', { name: 'System prompt' }).textContent).toBe('Be brief.');
  fireEvent.click(screen.getByRole('button', { name: '2 earlier messages' }));
  expect(screen.getByRole('group', { name: 'Earlier messages' }).textContent).toMatch(
    /user: Hello\s*assistant: Hi/,
  );
});

test('where the log keeps no bodies it says so', () => {
  render(<PromptPart request={runRequest({ messages: [textMessage('user', '')] })} />);
  expect(screen.getByText('No text was sent, or the log keeps no prompts.')).toBeDefined();
});
