// @vitest-environment jsdom
import { FileButton } from '@renderer/ui/file-button';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

it('opens the file dialog, gives what was chosen, and takes the same file again', () => {
  const onFiles = vi.fn();
  render(
    <FileButton inputLabel="Definition file" accept=".yaml" onFiles={onFiles}>
      Open definition…
    </FileButton>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Definition file');
  const opened = vi.spyOn(input, 'click');
  fireEvent.click(screen.getByRole('button', { name: 'Open definition…' }));
  expect(opened).toHaveBeenCalledOnce();

  const file = new File(['a'], 'mine.yaml');
  fireEvent.change(input, { target: { files: [file] } });
  expect(onFiles).toHaveBeenCalledWith([file]);
  expect(input.value).toBe('');
});

it('says nothing where the dialog was closed without a choice', () => {
  const onFiles = vi.fn();
  render(
    <FileButton inputLabel="Definition file" accept=".yaml" onFiles={onFiles}>
      Open
    </FileButton>,
  );
  fireEvent.change(screen.getByLabelText('Definition file'), { target: { files: [] } });
  expect(onFiles).not.toHaveBeenCalled();
});
