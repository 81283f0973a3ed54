import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { buttonClasses } from './button';
import { receiveToasts, type ToastMessage } from './toast';

const manager = Base.createToastManager();

/** Once in the app: the place where toasts appear. */
export function ToastCorner() {
  // After the provider's own effect, so that nobody speaks before it listens.
  useEffect(() => receiveToasts(add), []);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-50 flex w-80 flex-col gap-2">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function add({ title, description, tone, action }: ToastMessage): void {
  const failure = tone === 'failure';
  const id = manager.add({
    title,
    description,
    type: failure ? 'failure' : 'info',
    priority: failure ? 'high' : 'low',
    timeout: failure ? 0 : 5000,
    ...(action ? { actionProps: { children: action.label, onClick: act } } : {}),
  });
  function act() {
    // Once is enough: taken back again, what was done since would go.
    manager.close(id);
    action?.onSelect();
  }
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-slot="toast"
      data-own-keys="Escape"
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
