import { Fingerprints, liveAttributes } from './fingerprints';
import { pairUp } from './pairing';
import { noted } from './sanitize';

/** Some children of an element that stand next to each other: those after `after`, or from the first one on. */
export interface Stretch {
  readonly after: ChildNode | undefined;
  readonly nodes: readonly ChildNode[];
}

/**
 * Turns a stretch of the children of `root` into `wanted` with as little change as possible: what shows the same stays the same node, so that
 * selection, focus, open details and loaded images last; where `isOther` post takes the place of one, only in what is the same in both.
 * Returns the nodes that stand there then, one for each of `wanted`, which is used up.
 */
export function patch(
  root: Element,
  { after, nodes }: Stretch,
  wanted: readonly ChildNode[],
  isOther = false,
): readonly ChildNode[] {
  if (nodes.length) new Patch(isOther).children(root, { after, nodes }, wanted);
  else root.insertBefore(fragmentOf(wanted), after ? after.nextSibling : root.firstChild);
  const there: ChildNode[] = [];
  for (let next = after ? after.nextSibling : root.firstChild; next && there.length < wanted.length;) {
    there.push(next);
    next = next.nextSibling;
  }
  return there;
}

/** Turns the attributes of an element into those of another; its children stay. */
export function patchElement(live: Element, next: Element, isOther: boolean): void {
  changeAttributes(live, next);
  if (isOther && live instanceof HTMLDetailsElement) live.open = next.hasAttribute('open');
}

function fragmentOf(nodes: readonly ChildNode[]): DocumentFragment {
  const fragment = new DocumentFragment();
  for (const node of nodes) fragment.append(node);
  return fragment;
}

class Patch {
  readonly #prints = new Fingerprints();
  /** Images of nodes that are gone: they are loaded already, so equal new ones give way to them. */
  readonly #images = new Map<number, HTMLImageElement[]>();
  readonly #isOther: boolean;

  constructor(isOther: boolean) {
    this.#isOther = isOther;
  }

  children(live: Node, { after, nodes: old }: Stretch, wanted: readonly ChildNode[]): void {
    const partners = pairUp<ChildNode>({ old, next: wanted, print: node => this.#prints.of(node), kind: kindOf });
    const kept = new Set(partners.values());
    for (const node of old) if (!kept.has(node)) this.#discard(node);

    let place = after ? after.nextSibling : live.firstChild;
    for (const node of wanted) {
      const former = partners.get(node);
      if (!former) {
        this.#insert(live, node, place);
        continue;
      }
      this.#update(former, node);
      place = former.nextSibling;
    }
  }

  #update(live: ChildNode, next: ChildNode): void {
    if (this.#prints.of(live) === this.#prints.of(next)) return moveNotes(live, next);
    if (live instanceof CharacterData && next instanceof CharacterData) return changeText(live, next.data);
    if (!(live instanceof Element) || !(next instanceof Element)) return;
    patchElement(live, next, this.#isOther);
    this.children(live, { after: undefined, nodes: [...live.childNodes] }, [...next.childNodes]);
  }

  #discard(node: ChildNode): void {
    for (const image of imagesIn(node)) {
      const print = this.#prints.of(image);
      this.#images.set(print, [...(this.#images.get(print) ?? []), image]);
    }
    node.remove();
  }

  /** Old images are put in last: passing through the new node's document would load them again. */
  #insert(parent: Node, node: ChildNode, before: ChildNode | null): void {
    const reused: [Comment, HTMLImageElement][] = [];
    for (const image of this.#images.size ? imagesIn(node) : []) {
      const loaded = this.#images.get(this.#prints.of(image))?.pop();
      if (!loaded) continue;
      moveNotes(loaded, image);
      const placeholder = new Comment();
      if (image === node) {
        parent.insertBefore(loaded, before);
        return;
      }
      image.replaceWith(placeholder);
      reused.push([placeholder, loaded]);
    }
    parent.insertBefore(node, before);
    for (const [placeholder, loaded] of reused) placeholder.replaceWith(loaded);
  }
}

/** An element can become another of its name; an image only one with the same picture, a button of Recap's only another button. */
function kindOf(node: ChildNode): string {
  if (node instanceof HTMLImageElement) return `IMG ${node.getAttribute('src') ?? ''}`;
  return node instanceof Element ? `${node.nodeName} ${node.role ?? ''}` : node.nodeName;
}

function imagesIn(node: Node): readonly HTMLImageElement[] {
  if (node instanceof HTMLImageElement) return [node];
  return node instanceof Element ? [...node.querySelectorAll('img')] : [];
}

/** Brings lines, indexes and what else is noted up to date in a tree that is otherwise the same. */
function moveNotes(live: Node, next: Node): void {
  if (!(live instanceof Element) || !(next instanceof Element)) return;
  const fresh = [next, ...next.querySelectorAll('*')];
  for (const [index, element] of [live, ...live.querySelectorAll('*')].entries()) {
    const partner = fresh[index];
    if (partner?.hasAttributes() || element.hasAttributes())
      for (const name of Object.values(noted)) changeAttribute(element, name, partner?.getAttribute(name) ?? null);
  }
}

function changeAttributes(live: Element, next: Element): void {
  for (const { name } of [...live.attributes]) {
    if (!next.hasAttribute(name) && !liveAttributes.has(name)) live.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) if (!liveAttributes.has(name)) changeAttribute(live, name, value);
}

function changeAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Replaces only what differs, so that a selection around it stays. */
function changeText(live: CharacterData, text: string): void {
  const old = live.data;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  live.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
}
