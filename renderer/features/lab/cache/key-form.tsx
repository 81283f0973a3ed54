import { Switch } from '@renderer/ui/switch';
import { Field } from '@renderer/ui/field';
import { KEY_CHANGES, type CacheTest } from '@shared/domain/lab/lab-definition';
import { KEY_CHANGE_WORDS } from './key-words';

type KeyTest = Extract<CacheTest, { type: 'key' }>;

/** Which changes are tried, one at a time. The last one that is on stays on: without any there is no test. */
export function KeyForm({ test, onChange }: { test: KeyTest; onChange: (test: KeyTest) => void }) {
  const { changes } = test;
  return (
    <div
      role="group"
      aria-label="Changes"
      className="grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-x-6 gap-y-2"
    >
      {KEY_CHANGES.map((change) => {
        const on = changes.includes(change);
        const { label, wire } = KEY_CHANGE_WORDS[change];
        return (
          <Field key={change} label={label} wireName={wire}>
            <Switch
              checked={on}
              disabled={on && changes.length === 1}
              onChange={(next) =>
                onChange({
                  ...test,
                  changes: KEY_CHANGES.filter((one) =>
                    one === change ? next : changes.includes(one),
                  ),
                })
              }
            />
          </Field>
        );
      })}
    </div>
  );
}
