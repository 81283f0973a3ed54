import type { MakeColumn } from './column';

const LINES_PER_GROUP = 64;
const BOTTOM = 1e9;

/**
 * The practical floor: plain text, one paragraph per line, appended to the last text node; finished
 * lines are skipped by `content-visibility`.
 */
export const makeFloorColumn: MakeColumn = (element) => {
  let length = 0;
  let lines = 0;
  let group = element;
  let last = document.createTextNode('');

  const addLine = (): void => {
    if (lines % LINES_PER_GROUP === 0) {
      group = element.appendChild(document.createElement('div'));
      group.className = 'floor-group';
    }
    lines += 1;
    last = group.appendChild(document.createElement('p')).appendChild(document.createTextNode(''));
  };

  addLine();
  return {
    shown: () => length,
    append(text) {
      const [first = '', ...others] = text.split('\n');
      length += text.length;
      last.appendData(first);
      for (const line of others) {
        addLine();
        last.appendData(line);
      }
      element.scrollTop = BOTTOM;
    },
    clear() {
      element.replaceChildren();
      length = 0;
      lines = 0;
      addLine();
    },
  };
};
