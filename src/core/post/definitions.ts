import type { LineIndex } from '../text/lineIndex';
import type { ReferenceDefinition } from './markdown';

/** What link definitions name: their destinations as written, for those the parser saw only masked. */
export class Definitions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #byLabel: ReadonlyMap<string, ReferenceDefinition>;

  constructor(text: string, lines: LineIndex, definitions: readonly ReferenceDefinition[]) {
    this.#text = text;
    this.#lines = lines;
    const first = [...definitions].reverse();
    this.#byLabel = new Map(first.map(definition => [normalized(definition.label), definition]));
  }

  /** The destination that a link such as `[text][label]` takes, with its template tags; undefined where it has no definition. */
  destinationOf(link: string): string | undefined {
    const [, label = ''] = /\[((?:[^\][\\]|\\.)*)\]$/.exec(link.replace(/\[\]$/, '')) ?? [];
    const definition = this.#byLabel.get(normalized(label));
    return definition && this.destinationIn(definition);
  }

  /** The destination of a definition as it is written, without the title behind it. */
  destinationIn({ line, endLine }: ReferenceDefinition): string | undefined {
    const written = this.#text.slice(this.#lines.startOf(line), this.#lines.startOf(endLine));
    const [, angle, plain] = /\]:\s*(?:<([^<>\r\n]*)>|((?:\{%.*?%\}|\{\{.*?\}\}|[^\s{]|\{)+))/.exec(written) ?? [];
    return angle ?? plain;
  }
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
