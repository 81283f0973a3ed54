import { formatDuration } from '@renderer/lib/format';
import { CopyButton } from '@renderer/ui/copy-button';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { PageLink } from '@renderer/ui/page-link';
import { Pill, type PillTone } from '@renderer/ui/pill';
import type { AppError } from '@shared/domain/app-error';
import type { DoctorState, DoctorStep } from '@shared/domain/doctor';
import {
  CircleCheck,
  CircleHelp,
  CircleMinus,
  CircleX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { STATE_WORDS } from './doctor-words';

const LOOKS: Record<DoctorState, { icon: LucideIcon; tone: PillTone; colour: string }> = {
  passed: { icon: CircleCheck, tone: 'hit', colour: 'text-hit' },
  failed: { icon: CircleX, tone: 'fail', colour: 'text-fail' },
  warning: { icon: TriangleAlert, tone: 'miss', colour: 'text-miss' },
  unknown: { icon: CircleHelp, tone: 'info', colour: 'text-info' },
  skipped: { icon: CircleMinus, tone: 'neutral', colour: 'text-faint' },
};

/** One check: what was found, what to change and where, and the exact call. */
export function DoctorStepView({ step }: { step: DoctorStep }) {
  const { icon: Icon, tone, colour } = LOOKS[step.state];
  return (
    <li
      data-step={step.id}
      data-state={step.state}
      className="flex items-start gap-2.5 border-b border-line py-2.5 last:border-0"
    >
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${colour}`} />
      <div className="flex min-w-0 grow flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="font-medium">{step.title}</h3>
          <Pill tone={tone}>{STATE_WORDS[step.state]}</Pill>
          {step.error === null ? null : <ErrorCodes error={step.error} />}
        </div>
        <p className="break-words">{step.message}</p>
        {step.hint === null ? null : <p className="break-words text-muted">{step.hint}</p>}
        {step.link === null ? null : (
          <p>
            <PageLink url={step.link.url}>{step.link.label}</PageLink>
          </p>
        )}
        {step.error?.providerMessage ? (
          <div className="prose-text text-muted">
            <RawText text={step.error.providerMessage} />
          </div>
        ) : null}
        {step.curl === null ? null : <Call curl={step.curl} title={step.title} />}
      </div>
      <span className="num shrink-0 text-sm text-faint">
        {step.duration === null ? '' : formatDuration(step.duration)}
      </span>
    </li>
  );
}

function ErrorCodes({ error }: { error: AppError }) {
  return (
    <>
      {error.status === null ? null : <Pill tone="fail">HTTP {error.status}</Pill>}
      {error.gatewayCode === null ? null : <Pill>code {error.gatewayCode}</Pill>}
    </>
  );
}

function Call({ curl, title }: { curl: string; title: string }) {
  return (
    <Disclosure summary="The call">
      <div className="mt-1 flex items-start gap-1 rounded-sm bg-sunken p-2">
        <pre
          className="min-w-0 grow overflow-x-auto font-mono text-sm"
          tabIndex={0}
          role="group"
          aria-label={`The call of “${title}”`}
        >
          {curl}
        </pre>
        <CopyButton label="Copy the call" text={curl} />
      </div>
    </Disclosure>
  );
}
