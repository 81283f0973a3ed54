// @vitest-environment jsdom
import { ReplayBar } from '@renderer/features/compare/columns/replay-bar';
import type { Replay } from '@renderer/features/compare/state/replays';
import { appError } from '@shared/domain/app-error';
import { newRun } from '@shared/domain/apply-run-event';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { someRequest } from '../state/some-request';

afterEach(cleanup);

function show(change: Partial<Replay> = {}) {
  const replay: Replay = {
    run: newRun('run', someRequest(), 0),
    speed: 1,
    isPlaying: true,
    note: null,
    problem: null,
    play: vi.fn(),
    close: vi.fn(),
    ...change,
  };
  render(
    <div role="log" tabIndex={0}>
      <ReplayBar replay={replay} />
    </div>,
  );
  return replay;
}

it('takes the keyboard where what began the replay is gone, and gives it back to the conversation', () => {
  const { close } = show();
  const stop = screen.getByRole('button', { name: 'Stop replay' });
  expect(document.activeElement).toBe(stop);
  fireEvent.click(stop);
  expect(close).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('log'));
});

it('leaves the keyboard where it is otherwise', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  show();
  expect(document.activeElement).toBe(field);
  field.remove();
});

it('plays at another speed', () => {
  const { play } = show({ isPlaying: false });
  expect(screen.getByRole('radio', { name: '1×' }).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(screen.getByRole('radio', { name: 'At once' }));
  expect(play).toHaveBeenCalledExactlyOnceWith('once');
  expect(screen.getByRole('button', { name: 'Close replay' })).toBeTruthy();
});

it('says how it differs from what is stored, and why it cannot be played', () => {
  const problem = appError({
    kind: 'bad-input',
    code: 'frames-not-kept',
    message: 'Not kept.',
    hint: 'Keep them.',
  });
  show({ isPlaying: false, note: 'It ends early.', problem });
  expect(screen.getByRole('status').textContent).toContain('It ends early.');
  expect(screen.getByText('Not kept. Keep them.')).toBeTruthy();
});
