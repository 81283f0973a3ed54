import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Field } from '@renderer/ui/field';
import { Spinner } from '@renderer/ui/spinner';
import { Switch } from '@renderer/ui/switch';
import { useState } from 'react';
import { AnswerFigures } from './answer-figures';
import { AnswerTexts } from './answer-texts';
import { SentBodies } from './sent-bodies';
import { useWireAnswers, type LabelledRun, type WireAnswer } from './use-wire-answers';
import { WireTables } from './wire-tables';

/** What went over the wire in several runs, side by side; the first is the one that the others are held against. */
export function WireComparison({ runs }: { runs: readonly LabelledRun[] }) {
  const { answers, problem, isReading, missing } = useWireAnswers(runs);
  const [only, setOnly] = useState(false);
  if (isReading) return <Spinner label="Reading the answers" />;
  return (
    <div className="flex flex-col gap-5">
      {problem === null ? null : (
        <Banner tone="failure">
          Not everything could be read: {toAppError(problem).message} Open this view again to try
          once more.
        </Banner>
      )}
      {missing.length === 0 ? null : (
        <Banner tone="warning">
          No longer stored, so not compared: {missing.map(({ label }) => label).join(', ')}.
        </Banner>
      )}
      <PartlyRead answers={answers} />
      {answers.length === 0 ? null : (
        <>
          <Field label="Only differences" className="self-start">
            <Switch checked={only} onChange={setOnly} />
          </Field>
          <AnswerFigures answers={answers} />
          <WireTables answers={answers} onlyDifferences={only} />
          <SentBodies answers={answers} />
          <AnswerTexts answers={answers} />
        </>
      )}
    </div>
  );
}

function PartlyRead({ answers }: { answers: readonly WireAnswer[] }) {
  const cut = answers.filter(({ framesRead, framesTotal }) => framesRead < framesTotal);
  if (cut.length === 0) return null;
  return (
    <Banner tone="warning">
      {cut
        .map(
          ({ label, framesRead, framesTotal }) =>
            `${label}: events and usage are those of the first ${framesRead.toLocaleString('en')} of ${framesTotal.toLocaleString('en')} frames.`,
        )
        .join(' ')}
    </Banner>
  );
}
