import { modelStanding, parseModelId, type Model } from './model';
import { FORMAT_LABELS, type RequestFormat } from './run-request';

/** What a wrong or unwise combination is about. */
export type ModelAdviceCode =
  | 'no-author'
  | 'hyphens-in-version'
  | 'workers-ai-on-messages'
  | 'workers-ai-on-responses'
  | 'responses-only'
  | 'format-not-listed'
  | 'third-party-in-path'
  | 'no-gateway'
  | 'gone'
  | 'unlisted'
  | 'deprecated'
  | 'deprecated-soon'
  | 'paid-only';

/** What a column would be set to in one click. */
export interface ModelFix {
  /** Words for a button, e.g. `Use Chat completions`. */
  label: string;
  model?: string;
  format?: RequestFormat;
  modelInPath?: boolean;
}

/** Something to know before sending. It never keeps anybody from sending. */
export interface ModelAdvice {
  code: ModelAdviceCode;
  /** `warning`: will most likely fail. `note`: works, but not as one may think. */
  severity: 'warning' | 'note';
  message: string;
  fix: ModelFix | null;
}

/** A combination that is about to be sent. */
export interface AdviceSubject {
  /** What the catalogue knows of the model; undefined for one that it does not know. */
  model: Model | undefined;
  modelId: string;
  format: RequestFormat;
  modelInPath: boolean;
  /** The gateway that the request will name; null: none. */
  gatewayId: string | null;
  /** Epoch ms. */
  now: number;
}

/** Explains what is wrong with a combination; empty where nothing is known to be. Sources: cloudflare-api.md §1.1, §9, §11. */
export function adviceFor(subject: AdviceSubject): ModelAdvice[] {
  if (subject.modelId.trim() === '') return [];
  const found = [nameAdvice, formatAdvice, pathAdvice, gatewayAdvice, lifeAdvice, planAdvice];
  return found.map((advise) => advise(subject)).filter((advice) => advice !== null);
}

function nameAdvice({ model, modelId }: AdviceSubject): ModelAdvice | null {
  const { author } = parseModelId(modelId);
  if (author === '') {
    return {
      code: 'no-author',
      severity: 'warning',
      message: `A model is named with its author, like openai/gpt-4.1: ${modelId} has none.`,
      fix: null,
    };
  }
  const dotted = modelId.replace(HYPHENATED_VERSION, '$1.$2');
  const isListed = model !== undefined && !model.gone;
  if (author !== 'anthropic' || dotted === modelId || isListed) return null;
  return {
    code: 'hyphens-in-version',
    severity: 'warning',
    message: `The catalogue writes versions of Anthropic models with a dot: ${dotted}. With hyphens the model may not be found, although examples in the documentation show both.`,
    fix: { label: `Use ${dotted}`, model: dotted },
  };
}

/** `4-5` of `claude-sonnet-4-5`, but not the date of `claude-sonnet-4-20250514`. */
const HYPHENATED_VERSION = /(?<=-)(\d{1,2})-(\d{1,2})(?!\d)/;

function formatAdvice({ model, modelId, format }: AdviceSubject): ModelAdvice | null {
  if (format === 'run') return null;
  const { workersAi, name } = parseModelId(modelId);
  if (workersAi && format === 'messages') {
    return {
      code: 'workers-ai-on-messages',
      severity: 'warning',
      message: 'Workers AI models do not answer the Messages format.',
      fix: formatFix('chat-completions'),
    };
  }
  if (workersAi && format === 'responses' && !name.startsWith('gpt-oss-')) {
    return {
      code: 'workers-ai-on-responses',
      severity: 'warning',
      message: 'Of the Workers AI models only the gpt-oss family answers the Responses format.',
      fix: formatFix('chat-completions'),
    };
  }
  if (model === undefined || model.formats.includes(format)) return null;
  const other = model.formats[0] ?? 'run';
  if (other === 'responses' && !model.formats.includes('chat-completions')) {
    return {
      code: 'responses-only',
      severity: 'warning',
      message: `${model.name} answers the Responses format only.`,
      fix: formatFix('responses'),
    };
  }
  return {
    code: 'format-not-listed',
    severity: model.formats.every((known) => known === 'run') ? 'warning' : 'note',
    message: `The catalogue does not list ${FORMAT_LABELS[format]} among the formats of ${model.name}.`,
    fix: formatFix(other),
  };
}

function formatFix(format: RequestFormat): ModelFix {
  return { label: `Use ${FORMAT_LABELS[format]}`, format };
}

function pathAdvice({ modelId, format, modelInPath }: AdviceSubject): ModelAdvice | null {
  if (format !== 'run' || !modelInPath || modelId.startsWith('@')) return null;
  return {
    code: 'third-party-in-path',
    severity: 'warning',
    message: 'Only Workers AI models can be named in the address; others go into the body.',
    fix: { label: 'Name the model in the body', modelInPath: false },
  };
}

function gatewayAdvice({ modelId, gatewayId }: AdviceSubject): ModelAdvice | null {
  if (!parseModelId(modelId).workersAi || gatewayId !== null) return null;
  return {
    code: 'no-gateway',
    severity: 'note',
    message:
      'Without cf-aig-gateway-id a Workers AI model runs past every gateway: no cache, no limits, no log there. Cloudflare documents the header as required.',
    fix: null,
  };
}

function lifeAdvice({ model, now }: AdviceSubject): ModelAdvice | null {
  if (!model) return null;
  const standing = modelStanding(model);
  if (standing === 'unlisted') {
    return {
      code: 'unlisted',
      severity: 'note',
      message: `Cloudflare’s list of now does not name ${model.name}; the one that comes with the app does.`,
      fix: null,
    };
  }
  if (standing === 'gone') {
    return {
      code: 'gone',
      severity: 'warning',
      message: `${model.name} is no longer in the catalogue.`,
      fix: null,
    };
  }
  const { deprecatedOn } = model;
  const end = deprecatedOn === null ? NaN : Date.parse(deprecatedOn);
  if (deprecatedOn === null || !Number.isFinite(end)) return null;
  const day = deprecatedOn.slice(0, 10);
  return end <= now
    ? {
        code: 'deprecated',
        severity: 'warning',
        message: `${model.name} was to be withdrawn on ${day}.`,
        fix: null,
      }
    : {
        code: 'deprecated-soon',
        severity: 'note',
        message: `${model.name} will be withdrawn on ${day}.`,
        fix: null,
      };
}

function planAdvice({ model }: AdviceSubject): ModelAdvice | null {
  if (!model?.paidOnly) return null;
  return {
    code: 'paid-only',
    severity: 'note',
    message: `${model.name} needs a Workers Paid plan; free accounts are refused.`,
    fix: null,
  };
}
