import { readFileSync } from 'node:fs';

/** A post that was made to break something. */
export interface HostilePost {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly input?: string;
  readonly repeat?: { readonly prefix: string; readonly unit: string; readonly times: number; readonly suffix: string };
}

/** The table of hostile posts, those that are described rather than written out made. */
export function hostilePosts(): readonly HostilePost[] {
  const rows = JSON.parse(readFileSync('test/fixtures/hostile/preview.json', 'utf8')) as readonly Row[];
  return rows.map(({ id, name, input, repeat }) => ({
    id,
    name,
    text: input ?? (repeat ? repeat.prefix + repeat.unit.repeat(repeat.times) + repeat.suffix : ''),
  }));
}
