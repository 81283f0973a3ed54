import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SettingsSectionId } from './settings-sections';

const MARGIN = 20; // px above a section

/** Where the reader of a page of sections is, and how to bring one of them into view. */
export interface SectionInView {
  current: SettingsSectionId;
  /** Scrolls to a section, if it is on this page, and moves the keyboard there. */
  show(id: SettingsSectionId): void;
  onScroll(): void;
}

/**
 * Scrolls `container` to the section `wanted`, and says which section is being read from then on: each is an element
 * with `data-section`. Opening the page leaves the keyboard where it is.
 */
export function useSectionInView(
  container: RefObject<HTMLElement | null>,
  wanted: SettingsSectionId,
): SectionInView {
  const [current, setCurrent] = useState(wanted);
  const arrivedAt = useRef(0);
  const opened = useRef(false);

  const show = (id: SettingsSectionId) => {
    setCurrent(id);
    arrivedAt.current = scrollTo(container.current, id, { focus: true });
  };
  useLayoutEffect(() => {
    setCurrent(wanted);
    arrivedAt.current = scrollTo(container.current, wanted, { focus: opened.current });
    opened.current = true;
  }, [container, wanted]);

  const onScroll = () => {
    const box = container.current;
    // The last sections cannot reach the top: where the page was scrolled to for one, that one is read.
    if (box === null || Math.abs(box.scrollTop - arrivedAt.current) < 2) return;
    arrivedAt.current = -1;
    setCurrent(sectionAtTop(box));
  };
  return { current, show, onScroll };
}

/** Returns where the box is scrolled to then, in px; -1 where the section is not in it. */
function scrollTo(
  box: HTMLElement | null,
  id: SettingsSectionId,
  { focus }: { focus: boolean },
): number {
  const section = box?.querySelector<HTMLElement>(`[data-section=${id}]`);
  if (!box || !section) return -1;
  // Not scrollIntoView, which moves the frame around the box too.
  box.scrollTop += section.getBoundingClientRect().top - box.getBoundingClientRect().top - MARGIN;
  if (focus) section.focus({ preventScroll: true });
  return box.scrollTop;
}

function sectionAtTop(box: HTMLElement): SettingsSectionId {
  const line = box.getBoundingClientRect().top + box.clientHeight / 4;
  const sections = [...box.querySelectorAll<HTMLElement>('[data-section]')];
  const begun = sections.filter((section) => section.getBoundingClientRect().top <= line);
  return (begun.at(-1) ?? sections[0])?.dataset['section'] as SettingsSectionId;
}
