const POPUPS = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]';

/** Whether anything lies over the screen that keys belong to. Toasts, dialogs by their role, take no key from it. */
export function isPopupOpen(): boolean {
  return document.querySelector(`:is(${POPUPS}):not([data-slot="toast"])`) !== null;
}
