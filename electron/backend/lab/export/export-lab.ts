import type { Lab } from '@shared/domain/lab/lab';
import { unknownLab } from '../lab-failures';
import { labToCsv } from './lab-to-csv';
import { labToJson } from './lab-to-json';

/** An experiment as a text to keep. Throws `AppFailure` for one that is not known. */
export function exportLab(lab: Lab | null, format: 'csv' | 'json'): string {
  if (lab === null) throw unknownLab();
  return format === 'csv' ? labToCsv(lab) : labToJson(lab);
}
