import type { EffectiveSetting } from '@shared/domain/effective-policy';
import { cx } from 'class-variance-authority';
import { standingWords, valueWords } from './setting-words';

const LONGEST = 34; // characters, about one line

/** One setting from the gateway's default by way of the header to what will apply. */
export function EffectiveLine(props: {
  label: string;
  setting: EffectiveSetting;
  /** In a word or two, what is odd about the value that is sent. */
  warning: string | null;
}) {
  const { label, setting, warning } = props;
  const { field, gatewayDefault, sent, applies, note } = setting;
  const outcome =
    applies.type === 'idle' ? 'no effect' : `applies ${short(standingWords(field, applies))}`;
  // A setting that is not sent may apply otherwise all the same, e.g. a cache time because of a cache key.
  const isGatewaysOwn =
    sent === null && standingWords(field, applies) === standingWords(field, gatewayDefault);
  return (
    <div role="group" aria-label={`What applies: ${label}`} className="text-xs text-faint">
      <p className="num">
        gateway{' '}
        {gatewayDefault.type === 'idle' ? 'none' : short(standingWords(field, gatewayDefault))}
        <Arrow />
        header {sent === null ? 'none' : <Sent>{short(valueWords(field, sent))}</Sent>}
        <Arrow />
        <span
          className={cx(
            isGatewaysOwn ? 'text-faint' : warning === null ? 'text-ink' : 'text-miss',
            !isGatewaysOwn && 'font-semibold',
          )}
        >
          {outcome}
          {warning === null ? null : ` (${warning})`}
        </span>
      </p>
      {note === null ? null : <p>{note}</p>}
    </div>
  );
}

/** Enough of a long text to know it by: the control above shows the whole. */
function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

function Arrow() {
  return (
    <>
      <span className="sr-only">, </span>
      <span aria-hidden> → </span>
    </>
  );
}

function Sent({ children }: { children: string }) {
  return <span className="break-all text-muted">{children}</span>;
}
