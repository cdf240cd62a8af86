import createDOMPurify, { type Config } from 'dompurify';

/**
 * What Recap notes on elements of the page: 0-based file lines, the end exclusive; places in the post's links and announcements;
 * the category of the latter; where a marked link leads; what a button of an image asks for, and how large that is. The post cannot set these attributes, because its own data attributes are dropped.
 */
export const noted = {
  line: 'data-recap-line',
  end: 'data-recap-end',
  link: 'data-recap-link',
  image: 'data-recap-image',
  mark: 'data-recap-mark',
  group: 'data-recap-group',
  title: 'data-recap-title',
  load: 'data-recap-load',
  width: 'data-recap-width',
  height: 'data-recap-height',
} as const;

const noteNames: ReadonlyMap<string, string> = new Map(Object.entries(noted));

/** Ids and names that raw HTML sets begin with this, so that none of them shadows a property of the page. */
export const namePrefix = 'user-content-';

/**
 * Takes from HTML, or from the nodes of an inert document, all that could run, load, submit or leave; nodes stay as they are, a copy is
 * returned. Only attributes that begin with `marker` are taken for Recap's. The fragment belongs to a document that loads nothing: images are
 * asked for once they are put into the page. `depth` is how many elements will be around the nodes.
 */
export function sanitizer(marker: string): (dirty: string | DocumentFragment, depth?: number) => DocumentFragment {
  const purifier = createDOMPurify(window);
  const own = new OwnAttributes(marker);
  purifier.addHook('beforeSanitizeAttributes', node => {
    own.read(node);
  });
  purifier.addHook('uponSanitizeAttribute', (element, event) => {
    if (event.attrName.startsWith(marker)) event.keepAttr = false;
    else if (own.isOwn && ownAttributes.has(event.attrName)) event.forceKeepAttr = true;
    else if (!postAttributes.has(event.attrName)) event.keepAttr = false;
    else if (event.attrName === 'class' && !own.isOwn) event.attrValue = authorClasses(event.attrValue);
    else if (event.attrName === 'src' && !(own.isNoted && element.localName === 'img')) event.keepAttr = false;
  });
  purifier.addHook('afterSanitizeAttributes', node => {
    own.write(node);
  });
  return (dirty, depth = 0) => {
    const fragment = purifier.sanitize(dirty, config);
    // Lines of code may be wider than the page: whoever has no pointer scrolls them with the arrow keys.
    for (const code of fragment.querySelectorAll('pre')) code.tabIndex = 0;
    cutDeepTables(fragment);
    flattenDeep(fragment, depth);
    return fragment;
  };
}

/** Nobody can read tables in more tables than this, but browsers may need so much of their stack for each that they crash. */
const DEEPEST_TABLE = 20;

/** Of what lies deeper the text stays. */
function cutDeepTables(fragment: DocumentFragment): void {
  const depths = new Map<Element, number>();
  for (const table of fragment.querySelectorAll('table')) {
    const outer = table.parentElement?.closest('table');
    const depth = 1 + ((outer && depths.get(outer)) ?? 0);
    depths.set(table, depth);
    if (depth > DEEPEST_TABLE && fragment.contains(table)) table.replaceWith(table.textContent);
  }
}

/** Elements that are never closed lie in each other, and browsers need some of their stack for each. */
const DEEPEST = 150;

/** What lies deeper stays, without the elements around it. */
function flattenDeep(fragment: DocumentFragment, around: number): void {
  const depths = new Map<Element, number>();
  const deep: Element[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    const depth = 1 + ((element.parentElement && depths.get(element.parentElement)) ?? around);
    depths.set(element, depth);
    if (depth > DEEPEST && element.firstElementChild) deep.push(element);
  }
  for (const element of deep) element.replaceWith(...element.childNodes);
}

const config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    ...['style', 'link', 'meta', 'base', 'template', 'slot', 'noscript', 'svg', 'math', 'canvas', 'marquee', 'dialog'],
    ...[
      'form',
      'input',
      'button',
      'select',
      'option',
      'optgroup',
      'datalist',
      'textarea',
      'label',
      'fieldset',
      'legend',
      'output',
    ],
    ...['iframe', 'object', 'embed', 'audio', 'video', 'source', 'track', 'picture', 'map', 'area'],
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_NAMED_PROPS: true,
  ALLOWED_URI_REGEXP:
    /^(?:https?:|mailto:|data:image\/(?:png|gif|jpeg|webp)[;,]|[^a-z]|[a-z][a-z0-9+.-]*(?:[^a-z0-9+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

/**
 * What elements of a post may say of themselves: what a reader sees or hears. All else that HTML knows sends, plays, focuses or belongs to
 * elements that are not there; an attribute that HTML gets one day is none of these.
 */
const postAttributes: ReadonlySet<string> = new Set([
  ...['id', 'name', 'class', 'title', 'lang', 'dir', 'translate', 'hidden', 'open'],
  ...['href', 'hreflang', 'rel', 'cite', 'datetime', 'src', 'alt', 'width', 'height'],
  ...['start', 'reversed', 'type', 'value', 'min', 'max', 'low', 'high', 'optimum'],
  ...['colspan', 'rowspan', 'span', 'scope', 'headers', 'abbr', 'summary'],
  ...[
    'align',
    'valign',
    'bgcolor',
    'border',
    'cellpadding',
    'cellspacing',
    'nowrap',
    'clear',
    'noshade',
    'color',
    'face',
    'size',
  ],
]);

/** What only Recap's own elements may say of themselves. */
const ownAttributes: ReadonlySet<string> = new Set([
  'role',
  'class',
  'tabindex',
  'aria-label',
  'aria-haspopup',
  'aria-expanded',
  'aria-pressed',
]);

/** Recap's attributes of the element that is being looked at, kept while the sanitiser drops every one it does not know. */
class OwnAttributes {
  readonly #marker: string;
  readonly #notes = new Map<string, string>();
  #headingId: string | undefined;
  /** Whether it is an element Recap made. */
  isOwn = false;
  /** Whether Recap wrote its tag, be it one of the post. */
  isNoted = false;

  constructor(marker: string) {
    this.#marker = marker;
  }

  /** Gets every node, texts too. */
  read(node: Node): void {
    this.#notes.clear();
    const element = node instanceof Element ? node : undefined;
    // Where a tag of the post breaks off within Recap's, browsers make one element of both, whose first attributes are the post's.
    this.isNoted = element?.attributes[0]?.name.startsWith(`${this.#marker}-`) === true;
    this.isOwn = this.isNoted && element?.hasAttribute(`${this.#marker}-own`) === true;
    this.#headingId = this.isNoted && element?.hasAttribute(`${this.#marker}-id`) ? element.id : undefined;
    if (!element || !this.isNoted) return;
    for (const { name, value } of element.attributes) {
      const note = name.startsWith(`${this.#marker}-`) ? noteNames.get(name.slice(this.#marker.length + 1)) : undefined;
      if (note !== undefined) this.#notes.set(note, value);
    }
  }

  write(element: Node): void {
    if (!(element instanceof Element)) return;
    for (const [name, value] of this.#notes) element.setAttribute(name, value);
    // A heading's id is the published page's: it is no form field or image, so it cannot shadow anything that exists.
    if (this.#headingId) element.id = this.#headingId;
  }
}

function authorClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter(name => name && !name.toLowerCase().startsWith('recap-'))
    .join(' ');
}
