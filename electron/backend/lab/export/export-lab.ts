import type { Lab } from '@shared/domain/lab/lab';
import { unknownLab } from '../lab-failures';
import { labToCsv } from './lab-to-csv';
import { labToJson } from './lab-to-json';
import { readAnswers, type AnswerSource } from './read-answers';

/** An experiment as a text to keep. Throws `AppFailure` for one that is not known. */
export function exportLab(lab: Lab | null, format: 'csv' | 'json', runs: AnswerSource): string {
  if (lab === null) throw unknownLab();
  if (format === 'csv') return labToCsv(lab);
  return labToJson(lab, lab.definition.kind === 'formats' ? readAnswers(lab, runs) : []);
}
