import { CopyButton } from '../copy-button';

/** HTTP headers as they crossed the wire. */
export function HeaderTable(props: { label: string; headers: Record<string, string> }) {
  const entries = Object.entries(props.headers);
  if (entries.length === 0) return <p className="text-sm text-faint">none</p>;
  return (
    <div className="mt-1.5 rounded-md border border-line bg-surface">
      <table aria-label={props.label} className="w-full table-fixed font-mono text-xs">
        <tbody>
          {entries.map(([name, value]) => (
            <tr key={name} className="border-b border-line last:border-b-0">
              <th
                scope="row"
                className="w-[45%] px-2 py-1 text-left align-top font-normal break-all text-faint"
              >
                {name}
              </th>
              <td className="px-2 py-1 align-top break-all">{value}</td>
              <td className="w-8 align-top">
                <CopyButton label={`Copy ${name}`} text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
