import { escapeHtml } from '../text/escape';
import type { PublishedPost } from './publishedPost';
import type { RenderOptions } from './renderOptions';

/** Attributes by name; those without a value are left out. */
export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/**
 * ` name="value"` for each attribute that has a value, in their order; values are escaped here. Recap's come first: the page takes them for
 * the post's elsewhere.
 */
export function attributes(values: AttributeValues): string {
  let html = '';
  for (const name of Object.keys(values)) {
    html += attribute(name, values[name]);
  }
  return html;
}

/** One of them. */
export function attribute(name: string, value: AttributeValues[string]): string {
  return value === undefined ? '' : ` ${name}="${typeof value === 'number' ? String(value) : escapeHtml(value)}"`;
}

/** Attributes of an element that is Recap's own, not the post's: only such may carry a class that begins with `recap-`. */
export function ownClass({ marker }: Pick<RenderOptions, 'marker'>, name: string): AttributeValues {
  return { [`${marker}-own`]: '', class: `recap-${name}` };
}

/** The id of a heading, marked as Recap's: ids of the post's own HTML are renamed by the sanitiser. */
export function ownId({ marker }: Pick<RenderOptions, 'marker'>, id: string | undefined): AttributeValues {
  return id ? { [`${marker}-id`]: '', id } : {};
}

/** Where a block stands in the file: 0-based lines of what is rendered, the end exclusive. */
export function lineAttributes(
  { marker, published }: Pick<RenderOptions, 'marker'> & { readonly published: Pick<PublishedPost, 'fileLinesOf'> },
  lines: readonly [number, number],
): AttributeValues {
  const [line, end] = published.fileLinesOf(lines);
  return { [`${marker}-line`]: line, [`${marker}-end`]: end > line + 1 ? end : undefined };
}
