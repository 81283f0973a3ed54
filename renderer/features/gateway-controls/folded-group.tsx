import { Disclosure } from '@renderer/ui/disclosure';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import { useState, type ReactNode } from 'react';
import { usePolicyEditing } from './policy-editing';

/** Settings that are rarely used: folded until one of them is sent. */
export function FoldedGroup(props: {
  title: string;
  fields: readonly PolicyField[];
  children: ReactNode;
}) {
  const { title, fields, children } = props;
  const { policy } = usePolicyEditing();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const sent = fields.filter((field) => policy[field] !== null).length;
  return (
    <section aria-label={title} className="border-t border-line pt-3">
      <Disclosure
        open={chosen ?? sent > 0}
        onOpenChange={setChosen}
        summary={
          <span className="font-semibold">
            {title}
            <span className="font-normal text-faint">{sent === 0 ? '' : ` · ${sent} sent`}</span>
          </span>
        }
      >
        <div className="flex flex-col gap-3.5 pt-3.5">{children}</div>
      </Disclosure>
    </section>
  );
}
