/** What may differ between two frames of one shape. */
type Hole = 'text' | 'filler' | 'number';

interface Gap {
  hole: Hole;
  start: number;
  end: number;
}

/** Fields that no reader looks at, or only for order: filler against length side channels, and event numbers. */
const FILLER = /"(?:p|obfuscation)":"([^"\\]*)"/g;
const NUMBER = /"sequence_number":(\d+)/g;
/** So many are exact in a number. */
const MAX_DIGITS = 15;
const ZERO = 48;
const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;

/**
 * The JSON text of a delta frame, less what changes from one delta to the next. Two frames that agree in all
 * the rest differ in those values only, so that the second one need not be parsed again: on a stream of
 * short deltas that is most of the work.
 */
export class FrameShape {
  /** `sequence_number` of the frame read last; null where frames have none. */
  sequenceNumber: number | null = null;

  private constructor(
    private readonly segments: string[],
    private readonly holes: Hole[],
  ) {}

  /** The shape of a frame that brought exactly this text; null if the text cannot be found in it beyond doubt. */
  static of(data: string, text: string): FrameShape | null {
    const literal = JSON.stringify(text);
    const start = data.indexOf(literal);
    if (start < 0 || data.includes(literal, start + 1)) return null;
    const content: Gap = { hole: 'text', start: start + 1, end: start + literal.length - 1 };
    const gaps = [
      content,
      ...gapsOf(data, 'filler', FILLER),
      ...gapsOf(data, 'number', NUMBER),
    ].toSorted((a, b) => a.start - b.start);
    // What looks like a field inside the text is text.
    const apart = gaps.filter((gap) => gap === content || !overlaps(gap, content));
    return FrameShape.cut(data, apart);
  }

  private static cut(data: string, gaps: Gap[]): FrameShape {
    const segments: string[] = [];
    let at = 0;
    for (const gap of gaps) {
      segments.push(data.slice(at, gap.start));
      at = gap.end;
    }
    segments.push(data.slice(at));
    return new FrameShape(
      segments,
      gaps.map((gap) => gap.hole),
    );
  }

  /** A frame of this shape with other values, to try a reader on. */
  probe(text: string): string {
    const values: Record<Hole, string> = { text, filler: 'probe', number: '1' };
    return this.segments
      .map((segment, index) => segment + valueAt(this.holes[index], values))
      .join('');
  }

  /** The text of a frame of this shape; null if the frame has another shape or is not valid JSON. */
  read(data: string): string | null {
    const { segments, holes } = this;
    let at = 0;
    let text: string | null = null;
    for (let index = 0; index < holes.length; index++) {
      const next = at + segments[index]!.length;
      // Comparing a slice is several times faster than startsWith, which goes character by character.
      if (data.slice(at, next) !== segments[index]) return null;
      const hole = holes[index];
      at = hole === 'number' ? this.readNumber(data, next) : endOfString(data, next);
      if (at < 0) return null;
      if (hole === 'text') text = data.slice(next, at);
    }
    if (data.slice(at) !== segments[holes.length]) return null;
    return text !== null && text.includes('\\') ? parsed(text) : text;
  }

  /** Where the digits end; -1 if there is no number as JSON writes it. */
  private readNumber(data: string, start: number): number {
    let at = start;
    let value = 0;
    for (; at < start + MAX_DIGITS; at++) {
      const digit = data.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    this.sequenceNumber = value;
    const leadingZero = at > start + 1 && data.charCodeAt(start) === ZERO;
    return at === start || leadingZero ? -1 : at;
  }
}

/** Where the closing quote stands; -1 if there is none or a character stands before it that JSON forbids. */
function endOfString(data: string, start: number): number {
  for (let at = start; at < data.length; at++) {
    const code = data.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code < SPACE) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

function gapsOf(data: string, hole: Hole, pattern: RegExp): Gap[] {
  return [...data.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length - (hole === 'filler' ? 1 : 0);
    return { hole, start: end - match[1]!.length, end };
  });
}

function overlaps(gap: Gap, other: Gap): boolean {
  return gap.start < other.end && other.start < gap.end;
}

function valueAt(hole: Hole | undefined, values: Record<Hole, string>): string {
  return hole === undefined ? '' : values[hole];
}

function parsed(escapedText: string): string | null {
  try {
    return JSON.parse(`"${escapedText}"`) as string;
  } catch {
    return null;
  }
}
