/** The content of an attribute list such as `{: .class #id key="value" name}`. */
export interface AttributeList {
  readonly attributes: ReadonlyMap<string, string>;
  /** Names of other lists, and the words `toc`, `no_toc` and the like. */
  readonly references: readonly string[];
}

const item =
  /\s*(?:([\w:-]+)=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^\s"'}]+))|((?:[.#][^\s.#}]+)+)|([\w-]+)|\S)/y;

/** Reads an attribute list without its braces; what it is no part of is passed over. Linear. */
export function parseAttributeList(text: string): AttributeList {
  const attributes = new Map<string, string>();
  const references: string[] = [];
  const pattern = new RegExp(item);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, key, double, single, bare, marks, reference] = match;
    if (key !== undefined)
      setAttribute(attributes, key, (double ?? single ?? bare ?? '').replace(/\\([}"'\\])/g, '$1'));
    else if (reference !== undefined) references.push(reference);
    for (const [, mark, name = ''] of (marks ?? '').matchAll(/([.#])([^.#]+)/g))
      setAttribute(attributes, mark === '#' ? 'id' : 'class', name);
  }
  return { attributes, references };
}

/** Later lists add classes and replace everything else. */
export function setAttribute(attributes: Map<string, string>, name: string, value: string): void {
  const before = name === 'class' ? attributes.get('class') : undefined;
  attributes.set(name, before === undefined ? value : `${before} ${value}`);
}
