import { codeBlocks } from './codeBlocks';
import { codeKinds, type CodeKind, type CodeToken } from './codeKinds';
import type { Highlighter } from './loadHighlighter';

/** How far around the window code is coloured, so that nobody scrolls to code that is not yet. */
const AROUND = '100% 0px';

/** A block whose code is coloured. */
interface Coloured {
  readonly text: string;
  readonly language: string;
  readonly ranges: readonly (readonly [CodeKind, StaticRange])[];
}

/**
 * Colours code without touching the page: as highlights over what stands there, so that blocks stay what they are when the post changes.
 * Only code near the window is, and only once there is some the script with the languages is loaded.
 */
export class CodeColors {
  readonly #root: HTMLElement;
  readonly #load: () => Promise<Highlighter | undefined>;
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<Element>();
  readonly #coloured = new Map<Element, Coloured>();
  /** The language of each code block of the page. */
  #languages: ReadonlyMap<Element, string> = new Map();
  #highlighter: Highlighter | undefined;
  #isLoading = false;

  constructor(root: HTMLElement, load: () => Promise<Highlighter | undefined>) {
    this.#root = root;
    this.#load = load;
    this.#observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) this.#move(target, isIntersecting);
      },
      { rootMargin: AROUND },
    );
  }

  /** The page shows another render. */
  contentChanged(): void {
    // What cannot be coloured in this browser is readable all the same.
    if (!('highlights' in CSS)) return;
    const languages = new Map(codeBlocks(this.#root).map(({ element, language }) => [element, language] as const));
    for (const element of this.#languages.keys()) {
      if (languages.has(element)) continue;
      this.#observer.unobserve(element);
      this.#near.delete(element);
      this.#clear(element);
    }
    for (const element of languages.keys()) if (!this.#languages.has(element)) this.#observer.observe(element);
    this.#languages = languages;
    // Code that was typed in is coloured before it is drawn.
    for (const element of this.#near) this.#colour(element);
  }

  #move(element: Element, isNear: boolean): void {
    if (!isNear) {
      this.#near.delete(element);
      this.#clear(element);
      return;
    }
    this.#near.add(element);
    if (this.#highlighter) this.#colour(element);
    else if (!this.#isLoading) this.#start();
  }

  #start(): void {
    this.#isLoading = true;
    void this.#load().then(highlighter => {
      if (!highlighter) return;
      const styles = new CSSStyleSheet();
      styles.replaceSync(highlighter.rules);
      document.adoptedStyleSheets.push(styles);
      for (const kind of codeKinds) CSS.highlights.set(nameOf(kind), new Highlight());
      this.#highlighter = highlighter;
      for (const element of this.#near) this.#colour(element);
    });
  }

  #colour(element: Element): void {
    const language = this.#languages.get(element);
    if (!this.#highlighter || language === undefined) return;
    const text = element.textContent;
    const known = this.#coloured.get(element);
    if (known?.text === text && known.language === language) return;
    this.#clear(element);
    const ranges = rangesIn(element, this.#highlighter.codeTokens(text, language));
    for (const [kind, range] of ranges) CSS.highlights.get(nameOf(kind))?.add(range);
    this.#coloured.set(element, { text, language, ranges });
  }

  #clear(element: Element): void {
    for (const [kind, range] of this.#coloured.get(element)?.ranges ?? [])
      CSS.highlights.get(nameOf(kind))?.delete(range);
    this.#coloured.delete(element);
  }
}

function nameOf(kind: CodeKind): string {
  return `recap-${kind}`;
}

/** Where tokens of the text of an element are in its nodes. */
function rangesIn(element: Element, tokens: readonly CodeToken[]): readonly (readonly [CodeKind, StaticRange])[] {
  const nodes = textsIn(element);
  let at = 0;
  /** Tokens are in order: the node of a place is never before that of the last one. */
  const placeOf = (offset: number, isEnd: boolean): readonly [Text, number] | undefined => {
    for (let place = nodes[at]; place; place = nodes[++at]) {
      const end = place.start + place.node.length;
      if (offset < end || (isEnd && offset === end)) return [place.node, offset - place.start];
    }
    return undefined;
  };
  return tokens.flatMap(({ start, end, kind }) => {
    const from = placeOf(start, false);
    const to = placeOf(end, true);
    if (!from || !to) return [];
    const [startContainer, startOffset] = from;
    const [endContainer, endOffset] = to;
    return [[kind, new StaticRange({ startContainer, startOffset, endContainer, endOffset })] as const];
  });
}

function textsIn(element: Element): readonly { readonly node: Text; readonly start: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push({ node, start });
    start += node.length;
  }
  return nodes;
}
