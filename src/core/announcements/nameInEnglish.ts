import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';

/**
 * What a subject names that says "for" in another language, as vendors themselves do: "Xyzzy용 Amazon Plugh", "适用于 Xyzzy 的 Amazon Plugh"
 * and "Amazon Plugh für Xyzzy" are Amazon Plugh for Xyzzy.
 */
export function nameInEnglish(subject: string, catalog: Catalog): CatalogEntry | undefined {
  const { name, use } = hint.test(subject) ? (inOrders(subject) ?? {}) : {};
  if (name === undefined || use === undefined) return undefined;
  const turned = `${name} for ${use}`;
  const [match] = catalog.namesIn(turned);
  return match?.start === 0 && match.end === turned.length ? match.entry : undefined;
}

/** Most subjects have none of these words. */
const hint = /용|用|向け|适用|適用|\s(?:für|pour|para|per)\s/u;

function inOrders(subject: string): Readonly<Record<string, string>> | undefined {
  for (const order of orders) {
    const groups = order.exec(subject)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

const orders: readonly RegExp[] = [
  /^(?:适用于|適用於)\s?(?<use>[^的]+?)\s?的\s?(?<name>.+)$/u,
  /^(?<use>[^용用向]+?)\s?(?:용|用|向け)(?:の)?\s*(?<name>\p{Lu}.+)$/u,
  /^(?<name>.+?)\s(?:für|pour|para|per)\s(?<use>.+)$/u,
];

/** The same text with the name of Amazon as its products have it: "亚马逊 Xyzzy". */
export function vendorInEnglish(text: string): string {
  return /[\u4e9a\u4e9e\u30a2\uc544]/.test(text)
    ? text.replace(/(?:亚马逊|亞馬遜|アマゾン|아마존)\s?(?=[A-Za-z\d])/gu, 'Amazon ')
    : text;
}
