import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SettingsSectionId } from './settings-sections';

const MARGIN = 20; // px above a section

/**
 * Scrolls `container` to the section `wanted`, and says which section is being read from then on: each is an element
 * with `data-section`. Choosing another section moves the keyboard there too; opening the page does not.
 */
export function useSectionInView(
  container: RefObject<HTMLElement | null>,
  wanted: SettingsSectionId,
): { current: SettingsSectionId; onScroll: () => void } {
  const [current, setCurrent] = useState(wanted);
  const arrivedAt = useRef(0);
  const opened = useRef(false);

  useLayoutEffect(() => {
    const box = container.current;
    const section = box?.querySelector<HTMLElement>(`[data-section=${wanted}]`);
    setCurrent(wanted);
    if (!box || !section) return;
    // Not scrollIntoView, which moves the frame around the box too.
    box.scrollTop += section.getBoundingClientRect().top - box.getBoundingClientRect().top - MARGIN;
    if (opened.current) section.focus({ preventScroll: true });
    opened.current = true;
    arrivedAt.current = box.scrollTop;
  }, [container, wanted]);

  const onScroll = () => {
    const box = container.current;
    // The last sections cannot reach the top: where the page was scrolled to for one, that one is read.
    if (box === null || Math.abs(box.scrollTop - arrivedAt.current) < 2) return;
    arrivedAt.current = -1;
    setCurrent(sectionAtTop(box));
  };
  return { current, onScroll };
}

function sectionAtTop(box: HTMLElement): SettingsSectionId {
  const line = box.getBoundingClientRect().top + box.clientHeight / 4;
  const sections = [...box.querySelectorAll<HTMLElement>('[data-section]')];
  const begun = sections.filter((section) => section.getBoundingClientRect().top <= line);
  return (begun.at(-1) ?? sections[0])?.dataset['section'] as SettingsSectionId;
}
