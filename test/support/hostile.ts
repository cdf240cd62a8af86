import { readProjectFile } from './posts';

/** One row of the table of hostile inputs. What a row does not expect of the model is not looked at. */
export interface HostileCase {
  readonly id: string;
  readonly name: string;
  readonly input?: string;
  /** A text too long to be written down: `unit` repeated between `prefix` and `suffix`. */
  readonly generate?: {
    readonly prefix: string;
    readonly unit: string;
    readonly times: number;
    readonly suffix: string;
  };
  readonly expect: {
    /** Codes, in order. */
    readonly problems?: readonly string[];
    readonly data?: unknown;
    readonly title?: string | null;
    readonly date?: string;
    /** What the body reads, blanks folded. */
    readonly body?: string;
    readonly titles?: readonly string[];
    readonly slugs?: readonly string[];
    readonly lastSlug?: string;
    /** How many. */
    readonly sections?: number;
    /** How many. */
    readonly links?: number;
    readonly urls?: readonly string[];
    readonly vendors?: readonly (string | null)[];
    /** No link of it may be opened. */
    readonly refused?: boolean;
    /** All titles can be encoded and sent. */
    readonly encodable?: boolean;
    /** Processor time; 2 without it. */
    readonly seconds?: number;
  };
}

/** The table of hostile inputs that concern the model. */
export function hostileCases(): readonly HostileCase[] {
  return JSON.parse(readProjectFile('test/fixtures/hostile/cases.json')) as readonly HostileCase[];
}

/** The text of a row. */
export function inputOf({ id, input, generate }: HostileCase): string {
  if (input !== undefined) return input;
  if (!generate) throw new Error(`${id} has neither input nor generate`);
  return generate.prefix + generate.unit.repeat(generate.times) + generate.suffix;
}
