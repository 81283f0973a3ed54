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
const SHORT_NUMBER = 15;
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
  #end = 0;
  #escaped = false;

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
    return FrameShape.#cut(data, apart);
  }

  static #cut(data: string, gaps: Gap[]): FrameShape {
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
    let start = 0;
    let end = 0;
    let escaped = false;
    for (let index = 0; index < holes.length; index++) {
      const segment = segments[index]!;
      const next = at + segment.length;
      // Comparing a slice is several times faster than startsWith, which goes character by character.
      if (data.slice(at, next) !== segment) return null;
      at = next;
      if (holes[index] === 'number') {
        if (!this.#readNumber(data, at)) return null;
      } else {
        if (!this.#readString(data, at)) return null;
        if (holes[index] === 'text') {
          start = at;
          end = this.#end;
          escaped = this.#escaped;
        }
      }
      at = this.#end;
    }
    const last = segments[holes.length]!;
    if (data.length !== at + last.length || data.slice(at) !== last) return null;
    return escaped ? parsed(data.slice(start - 1, end + 1)) : data.slice(start, end);
  }

  #readString(data: string, start: number): boolean {
    this.#escaped = false;
    for (let at = start; at < data.length; at++) {
      const code = data.charCodeAt(at);
      if (code === QUOTE) {
        this.#end = at;
        return true;
      }
      if (code < SPACE) return false;
      if (code === BACKSLASH) {
        this.#escaped = true;
        at++;
      }
    }
    return false;
  }

  #readNumber(data: string, start: number): boolean {
    let at = start;
    let value = 0;
    for (; at < start + SHORT_NUMBER; at++) {
      const digit = data.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    this.#end = at;
    this.sequenceNumber = value;
    // JSON knows no leading zeros.
    return at > start && (at === start + 1 || data.charCodeAt(start) !== 48);
  }
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

function parsed(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}
