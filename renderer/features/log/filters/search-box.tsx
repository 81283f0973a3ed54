import { SearchField } from '@renderer/ui/search-field';

/** Words that prompt or answer must hold; asked for when typing pauses. */
export function SearchBox(props: { value: string; onChange: (text: string) => void }) {
  return (
    <SearchField
      {...props}
      label="Search prompts and answers"
      placeholder="Search prompts and answers"
      maxLength={500}
      className="w-80 max-w-full min-w-0"
    />
  );
}
