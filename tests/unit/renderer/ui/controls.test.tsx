// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { CopyButton } from '@renderer/ui/copy-button';
import { Field } from '@renderer/ui/field';
import { IconButton } from '@renderer/ui/icon-button';
import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Switch } from '@renderer/ui/switch';
import { Tabs } from '@renderer/ui/tabs';
import { TextArea } from '@renderer/ui/text-area';
import { TextField } from '@renderer/ui/text-field';

afterEach(cleanup);
const nothing = () => {};

describe('the controls', () => {
  it('take their name from the field around them, and its hint and error describe them', () => {
    render(
      <>
        <Field label="Account" wireName="account_id" hint="32 digits" error="Too short">
          <TextField value="" onChange={nothing} />
        </Field>
        <Field label="System">
          <TextArea value="" onChange={nothing} />
        </Field>
        <Field label="Attempts">
          <NumberField value={3} onChange={nothing} />
        </Field>
        <Field label="Collect">
          <Switch checked onChange={nothing} />
        </Field>
        <Field label="Backoff">
          <SegmentedControl
            value="a"
            onChange={nothing}
            options={[{ value: 'a', label: 'const' }]}
          />
        </Field>
      </>,
    );
    const account = screen.getByRole('textbox', {
      name: 'Account',
      description: /account_id · 32 digits.*Too short/,
    });
    expect(account.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'System' }).tagName).toBe('TEXTAREA');
    expect(screen.getByRole('textbox', { name: 'Attempts' })).toHaveProperty('value', '3');
    expect(screen.getByRole('switch', { name: 'Collect' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Backoff' })).toBeTruthy();
  });

  it('keep a shortcut out of a name', () => {
    render(
      <>
        <Button shortcut="⌘↵">Run all</Button>
        <IconButton label="Settings" icon={<svg />} />
      </>,
    );
    expect(screen.getByRole('button', { name: 'Run all' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Settings' })).toBeTruthy();
  });

  it('tell a number that is set from one that is inherited', () => {
    const change = vi.fn();
    const { rerender } = render(
      <NumberField label="Delay" value={500} unit="ms" onChange={change} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Reset Delay' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Delay' }));
    expect(change).toHaveBeenLastCalledWith(null);
    rerender(
      <NumberField label="Delay" value={null} unit="ms" inherited="inherit" onChange={change} />,
    );
    expect(screen.getByRole('textbox', { name: 'Delay' })).toHaveProperty('placeholder', 'inherit');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('ask before they act, with the focus on Cancel', async () => {
    const confirm = vi.fn();
    function Page() {
      const [open, setOpen] = useState(true);
      return (
        <ConfirmDialog
          open={open}
          onOpenChange={setOpen}
          title="Forget the token?"
          confirmLabel="Forget"
          onConfirm={confirm}
        />
      );
    }
    render(<Page />);
    await screen.findByRole('alertdialog', { name: 'Forget the token?' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
    expect(confirm).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('say what happened in the right tone', () => {
    render(
      <>
        <Banner>Simulated</Banner>
        <Banner tone="failure">Could not connect</Banner>
      </>,
    );
    expect(screen.getByRole('status').textContent).toBe('Simulated');
    expect(screen.getByRole('alert').textContent).toBe('Could not connect');
  });

  it('show one panel of the tabs', () => {
    const change = vi.fn();
    render(
      <Tabs
        label="Inspector"
        value="a"
        onChange={change}
        tabs={[
          { value: 'a', label: 'Gateway', content: 'first' },
          { value: 'b', label: 'Wire', content: 'second' },
        ]}
      />,
    );
    expect(screen.getByRole('tabpanel', { name: 'Gateway' }).textContent).toBe('first');
    fireEvent.click(screen.getByRole('tab', { name: 'Wire' }));
    expect(change).toHaveBeenCalledWith('b');
  });

  it('say whether copying worked', async () => {
    const writeText = vi
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error('no'));
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    render(<CopyButton text={() => 'the text'} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith('the text');
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Could not copy'));
    vi.unstubAllGlobals();
  });
});
