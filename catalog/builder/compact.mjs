// The shipped form of the catalog: see CatalogData in src/core/catalog/entry.ts.

/** The text of catalog.json. Sources are interned; an entry a line keeps diffs readable at the cost of 1 KB. */
export function compactOf(entries, { product, docs, repositories, whitepapers }) {
  const sources = [];
  const places = new Map();
  const placeOf = source => {
    if (!places.has(source)) places.set(source, sources.push(source) - 1);
    return places.get(source);
  };
  const rows = entries.map(entry => JSON.stringify(rowOf(entry, placeOf)));
  const asOf = entries
    .flatMap(factsOf)
    .map(({ checked }) => checked)
    .sort()
    .at(-1);
  const head = { schema: 1, asOf, sources, urls: { product, docs, repositories, whitepapers } };
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${rows.join(',\n')}\n]}\n`;
}

/** Every fact of an entry that carries a source. */
export function factsOf({ docs, product, announced, lifecycle = [] }) {
  return [docs, product, announced, ...lifecycle].filter(fact => fact !== undefined);
}

function rowOf(entry, placeOf) {
  const page = fact => fact && [fact.url, placeOf(fact.source), fact.checked];
  const list = values => (values?.length ? values : undefined);
  const { announced } = entry;
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind === 'service' ? undefined : entry.kind,
    category: entry.category,
    vendor: entry.vendor === 'aws' ? undefined : entry.vendor,
    parent: entry.parent,
    aliases: list(entry.aliases),
    everyday: list(entry.everyday),
    docs: page(entry.docs),
    product: page(entry.product),
    announced: announced && [announced.date, announced.event ?? '', placeOf(announced.source), announced.checked],
    lifecycle: list(
      [...(entry.lifecycle ?? [])]
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map(fact => {
          const row = [fact.event, fact.date, placeOf(fact.source), fact.checked];
          return fact.formerName
            ? [...row, fact.successor ?? '', fact.formerName]
            : fact.successor
              ? [...row, fact.successor]
              : row;
        }),
    ),
    urls: list(entry.urls),
  };
}
