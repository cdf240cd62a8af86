/**
 * Elements that leave nothing behind once they are closed in order. Others, such as `plaintext` or `form`, change how browsers read what
 * follows.
 */
const plain: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote caption center cite code dd del details dfn div dl dt em figcaption ' +
    'figure font footer h1 h2 h3 h4 h5 h6 header i ins kbd li main mark nav ol p pre q s samp section small span strike strong sub ' +
    'summary sup table tbody td tfoot th thead time tr tt u ul var'
  ).split(' '),
);

const single: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** Where only these may stand; elsewhere browsers drop them, or end other elements first. */
const parents: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
  ['td', ['tr']],
  ['th', ['tr']],
]);

/** Browsers limit how deep elements may lie, and move what is deeper. */
const deepest = 64;

/**
 * What may begin a tag or comment; the name is missing where browsers may read one otherwise than it looks. Blanks are those of HTML.
 * Linear: nothing is read on behind such a place.
 */
const marks =
  /<(?:(\/?)([a-z][a-z0-9]*)(?:[ \t\n\f\r]+[\w:-]+(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*[ \t\n\f\r]*\/?>|!--(?!-?>)(?:(?!--)[^])*-->|[a-z/!?])/gi;

/**
 * Follows HTML from its beginning, and tells where all is closed that was opened, so that browsers read what follows as if nothing stood
 * before it. Where that is hard to tell, it stays open to the end.
 */
export class OpenHtml {
  readonly #open: string[] = [];
  #isUnclear = false;
  #isWithin = false;

  get isClosed(): boolean {
    return !this.#isUnclear && !this.#isWithin && !this.#open.length;
  }

  /** Goes on behind the next part, which follows those before it. */
  read(html: string): void {
    // A text that goes on may become a tag or a character reference with what follows.
    if (html) this.#isWithin = !/[>\n]$/.test(html);
    if (this.#isUnclear) return;
    for (const [mark, slash, written] of html.matchAll(marks)) {
      const name = written?.toLowerCase();
      if (name === undefined ? !mark.endsWith('-->') : !this.#follow(name, slash === '/')) {
        this.#isUnclear = true;
        return;
      }
    }
  }

  /** Whether it is clear what a tag does. */
  #follow(name: string, isClosing: boolean): boolean {
    const open = this.#open;
    if (single.has(name)) return !isClosing;
    if (isClosing) return open.pop() === name;
    const around = parents.get(name);
    if (!plain.has(name) || (around && !around.includes(open.at(-1) ?? ''))) return false;
    if (open.length >= deepest || (name === 'a' && open.includes(name))) return false;
    open.push(name);
    return true;
  }
}
