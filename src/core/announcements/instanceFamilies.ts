import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import type { NameContext } from './resolve';

interface InstanceFamily extends OffsetRange {
  readonly entry: CatalogEntry;
}

/** "The R4 and the C5 family": where instances are spoken of, what families of them are called by stands for those that are known. */
export function instanceFamilies(text: string, { catalog }: NameContext): readonly InstanceFamily[] {
  if (!speaksOfInstances(text)) return [];
  return mapDefined([...text.matchAll(family)], ({ 0: written, index }) => {
    const entry = familyCalled(written, catalog);
    return entry && { entry, start: index, end: index + written.length };
  });
}

/** What a link's text calls a family of instances, if its address speaks of them. */
export function linkedFamily(text: string, url: string, catalog: Catalog): CatalogEntry | undefined {
  return speaksOfInstances(url) ? familyCalled(text, catalog) : undefined;
}

/** The family of instances that goes by a few letters and digits. */
export function familyCalled(written: string, catalog: Catalog): CatalogEntry | undefined {
  if (!onlyFamily.test(written)) return undefined;
  const entry = catalog.findByName(`EC2 ${written}`);
  return entry?.kind === 'instance' ? entry : undefined;
}

/** "t2.xlarge and t2.2xlarge": the instances that a title names by their sizes, and their family. */
export function instancesBySize(title: string, catalog: Catalog): { name: string; family: CatalogEntry } | undefined {
  const [name, written] = sizes.exec(title) ?? [];
  const family = written === undefined ? undefined : familyCalled(written, catalog);
  return name === undefined || family === undefined ? undefined : { name, family };
}

/** Whether a text speaks of the instances of a cloud, in any of the languages of posts. */
export function speaksOfInstances(text: string): boolean {
  // Sooner told than what stands before it.
  return mayNameInstances.test(text) && instances.test(text);
}

const mayNameInstances = /inst[a\u00e2]n|[\u30a4\uc778\u5b9e\u5be6\u57f7]/i;
const instances =
  /(?<!for )instan[cz]|inst\u00e2nc|\u30a4\u30f3\u30b9\u30bf\u30f3\u30b9|\uc778\uc2a4\ud134\uc2a4|\u5b9e\u4f8b|\u5be6\u4f8b|\u57f7\u884c\u500b\u9ad4/i;
const called = String.raw`(?:[A-Z]{1,3}|[a-z]{1,3}|Hpc|Inf|Trn|Dl|Vt)\d(?:[a-z]{0,4}|[A-Z]{1,4})|Mac\d?`;
const family = new RegExp(
  String.raw`(?<![\w.:/-])(?:${called})(?!\w|[./]\w|-(?!instan[cz]|Instan[cz]|famil|Famil|typ|Typ)\w)`,
  'g',
);
const size = String.raw`\.(?:nano|micro|small|medium|large|\d{0,2}xlarge|metal(?:-\d{1,2}xl)?)(?![\w.])`;
const sizes = new RegExp(`^(${called})${size}(?:(?:, |\\s?/\\s?| (?:and|und|et|y|e) )(?:${called})${size})*`, 'i');
const onlyFamily = new RegExp(`^(?:${called})$`, 'i');
