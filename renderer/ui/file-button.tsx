import { useRef } from 'react';
import { Button, type ButtonProps } from './button';

/** A button that asks for files of the user's. `inputLabel` names the field behind it; nothing is called where none was chosen. */
export function FileButton(
  props: Omit<ButtonProps, 'onClick'> & {
    inputLabel: string;
    /** Ends of names or media types, as the `accept` of a page has them. */
    accept: string;
    multiple?: boolean;
    onFiles: (files: [File, ...File[]]) => void;
  },
) {
  const { inputLabel, accept, multiple = false, onFiles, ...button } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={inputLabel}
        onChange={({ currentTarget }) => {
          const [first, ...others] = currentTarget.files ?? [];
          // Choosing the same file again is a change too.
          currentTarget.value = '';
          if (first !== undefined) onFiles([first, ...others]);
        }}
      />
    </>
  );
}
