import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClasses } from './button';

const manager = Base.createToastManager();

/** Shows a short message at the corner; a failure is said at once and stays until it is closed. Returns its id. */
export function showToast(toast: {
  title: string;
  description?: ReactNode;
  tone?: 'info' | 'failure';
  action?: { label: string; onSelect: () => void };
}): string {
  const failure = toast.tone === 'failure';
  return manager.add({
    title: toast.title,
    description: toast.description,
    type: failure ? 'failure' : 'info',
    priority: failure ? 'high' : 'low',
    timeout: failure ? 0 : 5000,
    ...(toast.action
      ? { actionProps: { children: toast.action.label, onClick: toast.action.onSelect } }
      : {}),
  });
}

/** Once around the app: the place where toasts appear. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-50 flex w-80 flex-col gap-2">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-slot="toast"
      className="rounded-lg border border-line-strong bg-surface text-ink transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0 data-[type=failure]:border-fail"
    >
      <Base.Content className="flex items-start gap-2 p-3">
        <div className="min-w-0 grow break-words">
          <Base.Title className="font-medium" />
          <Base.Description className="text-muted" />
          <Base.Action className={buttonClasses({ size: 'small', className: 'mt-2' })} />
        </div>
        <Base.Close
          aria-label="Close"
          className={buttonClasses({ variant: 'ghost', size: 'small', square: true })}
        >
          <X size={13} aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
