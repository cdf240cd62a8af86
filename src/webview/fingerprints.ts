import { failed } from './brokenImages';
import { noted } from './sanitize';

/** On marks of the category the reader has picked. */
export const lit = 'data-recap-lit';

/**
 * Attributes that came about in the page: open details, where the keyboard was sent, pictures that are not there, the card that is
 * open, the category that is picked. (Of the post's own HTML no such one is left.)
 */
export const liveAttributes: ReadonlySet<string> = new Set([
  'open',
  'tabindex',
  // Nothing of a post has one: it is the size of an image that is not loaded.
  'style',
  failed,
  lit,
  'aria-haspopup',
  'aria-expanded',
  'aria-describedby',
  'aria-pressed',
]);

/** Attributes that do not say what an element is: those, and where it stands in the post. */
const ignored: ReadonlySet<string> = new Set([...Object.values(noted), ...liveAttributes]);

/** Numbers that are equal for nodes which show the same. Valid within one comparison of two trees. Linear in the trees. */
export class Fingerprints {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<Node, number>();

  of(node: Node): number {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const description = this.#describe(node);
    const number = this.#numbers.get(description) ?? this.#numbers.size;
    this.#numbers.set(description, number);
    this.#known.set(node, number);
    return number;
  }

  #describe(node: Node): string {
    if (!(node instanceof Element)) return `${String(node.nodeType)}:${node.nodeValue ?? ''}`;
    const attributes: string[] = [];
    for (const { name, value } of node.attributes)
      if (!ignored.has(name)) attributes.push(JSON.stringify([name, value]));
    const children: number[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(this.of(child));
    return `${node.nodeName} ${attributes.sort().join()} ${children.join()}`;
  }
}
