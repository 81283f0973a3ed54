import type { Tokens } from 'marked';
import type { ReactNode } from 'react';

/**
 * A list, or a run of a long one. Items of tight and of loose lists look the same: whether a list is loose is known
 * only at its end, and what was read must not move.
 */
export function ListView(props: {
  list: Tokens.List;
  continuesAt: number | null;
  contentOf: (item: Tokens.ListItem) => ReactNode;
}) {
  const { list, continuesAt, contentOf } = props;
  const items = list.items.map((item, index) => (
    <li key={index} dir="auto" className={item.task ? 'task' : undefined}>
      {item.task ? (
        <span role="img" aria-label={item.checked ? 'Done' : 'Not done'} className="task-box">
          {item.checked ? '☑' : '☐'}
        </span>
      ) : null}
      {contentOf(item)}
    </li>
  ));
  const continued = continuesAt === null ? undefined : '';
  if (!list.ordered) return <ul data-continued={continued}>{items}</ul>;
  return (
    <ol data-continued={continued} start={continuesAt ?? (list.start === '' ? 1 : list.start)}>
      {items}
    </ol>
  );
}
