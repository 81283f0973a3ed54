import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useLabServices } from '../lab-context';
import type { LabView } from './labs-store';

/** An experiment, kept up to date while it is under way; undefined without an id or until it is read. */
export function useLab(labId: string | null): LabView | undefined {
  const { labs } = useLabServices();
  useEffect(() => {
    if (labId !== null) labs.follow(labId);
  }, [labs, labId]);
  return useStore(labs.views, (views) => (labId === null ? undefined : views[labId]));
}
