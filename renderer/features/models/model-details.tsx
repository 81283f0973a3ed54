import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { PageLink } from '@renderer/ui/page-link';
import {
  modelStanding,
  type Model,
  type ModelCapabilities,
  type ModelStanding,
} from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { FavouriteButton } from './favourite-button';
import { ModelBadges } from './model-badges';
import { contextText, longestAnswerText, TASK_LABELS, UNLISTED_REASON } from './model-words';
import { ModelFact } from './model-fact';
import { PriceFacts } from './price-facts';

const GONE_WORDS: Record<ModelStanding, string> = {
  listed: '',
  unlisted: UNLISTED_REASON,
  gone: 'no longer in the complete list',
};

const CAPABILITIES: readonly { key: keyof ModelCapabilities; label: string }[] = [
  { key: 'vision', label: 'reads images' },
  { key: 'tools', label: 'calls tools' },
  { key: 'reasoning', label: 'reasons before it answers' },
];

/** All that is known of one model, each fact with where and when it was read. `actions` puts it into a column. */
export function ModelDetails(props: { model: Model; actions: ReactNode; onClose: () => void }) {
  const { model, actions, onClose } = props;
  const { origins, capabilities } = model;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // From the row that was pressed to what it opened; a page that was just loaded has no such row.
    if (document.activeElement !== document.body) panel.current?.focus({ preventScroll: true });
  }, []);
  const able = CAPABILITIES.filter(({ key }) => capabilities[key]).map(({ label }) => label);
  return (
    <aside
      ref={panel}
      aria-label="Model details"
      tabIndex={0}
      className="flex w-84 shrink-0 flex-col gap-3 overflow-y-auto border-l border-line bg-surface px-3.5 py-3 -outline-offset-2"
    >
      <div className="flex items-start gap-1">
        <h2 className="min-w-0 grow text-lg font-semibold break-words">{model.name}</h2>
        <FavouriteButton id={model.id} name={model.name} />
        <IconButton label="Close details" icon={<X size={14} aria-hidden />} onClick={onClose} />
      </div>
      <p className="flex items-center gap-1">
        <span className="min-w-0 font-mono text-sm break-all text-muted">{model.id}</span>
        <CopyButton label="Copy id" text={model.id} />
      </p>
      <p className="flex flex-wrap gap-1 empty:hidden">
        <ModelBadges model={model} />
      </p>
      {actions}
      <dl className="flex flex-col">
        {model.description === null ? null : (
          <ModelFact label="Description" origin={origins.description}>
            {model.description}
          </ModelFact>
        )}
        <ModelFact label="Author">{model.author}</ModelFact>
        <ModelFact label="Task" origin={origins.task}>
          {TASK_LABELS[model.task]}
        </ModelFact>
        <ModelFact label="Runs on">
          {model.workersAi ? 'Workers AI' : 'its provider, through the gateway'}
        </ModelFact>
        <ModelFact label="Answers" origin={origins.formats}>
          {model.formats.map((format) => FORMAT_LABELS[format]).join(', ')}
        </ModelFact>
        <ModelFact label="Context" origin={origins.contextWindow}>
          {contextText(model)}
          {model.contextWindow === null ? '' : ' tokens'}
        </ModelFact>
        <ModelFact label="Longest answer" origin={origins.maxOutputTokens}>
          {longestAnswerText(model)}
        </ModelFact>
        <PriceFacts model={model} />
        <ModelFact label="Capabilities" origin={origins.capabilities}>
          {able.length === 0 ? 'none known' : able.join(', ')}
        </ModelFact>
        <ModelFact label="Deprecated" origin={origins.deprecatedOn}>
          {model.gone
            ? GONE_WORDS[modelStanding(model)]
            : model.deprecatedOn === null
              ? 'not announced'
              : `gone after ${model.deprecatedOn}`}
        </ModelFact>
        <ModelFact label="Plan" origin={origins.paidOnly}>
          {model.paidOnly
            ? 'Workers Paid only: free accounts are refused'
            : 'no paid plan is asked for, as far as is known'}
        </ModelFact>
        {model.terms === null ? null : (
          <ModelFact label="Terms" origin={origins.terms}>
            <PageLink url={model.terms}>Terms of use</PageLink>
          </ModelFact>
        )}
        {model.pageUrl === null ? null : (
          <ModelFact label="Page">
            <PageLink url={model.pageUrl}>In Cloudflare’s documentation</PageLink>
          </ModelFact>
        )}
      </dl>
      {model.price === null ? null : (
        <p className="text-sm text-faint">
          List prices. A cost worked out from them is marked “est.”.
        </p>
      )}
    </aside>
  );
}
