const READ_BY = 60_000; // ms: nobody says when the browser has read the file

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  yaml: 'application/yaml',
};

/** Offers a text, or bytes of a known type, to the user as a file to keep; a text's type follows the end of the name. */
export function saveAsFile(name: string, content: string | Blob): void {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_BY);
}
