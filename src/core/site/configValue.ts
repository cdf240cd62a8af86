import type { FrontMatterValue } from '../post/frontMatterTypes';
import type { SiteConfig } from './site';

/** A value below some keys of a configuration; keys count in any case, as in Hugo. */
export function valueAt(
  config: FrontMatterValue | undefined,
  ...keys: readonly string[]
): FrontMatterValue | undefined {
  let value = config;
  for (const key of keys) {
    if (!isMap(value)) return undefined;
    const wanted = key.toLowerCase();
    const name = Object.hasOwn(value, key) ? key : Object.keys(value).find(other => other.toLowerCase() === wanted);
    value = name === undefined ? undefined : value[name];
  }
  return value;
}

/** A text below some keys; numbers are texts too, empty ones are none. */
export function textAt(config: FrontMatterValue | undefined, ...keys: readonly string[]): string | undefined {
  const value = valueAt(config, ...keys);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The texts below some keys: of a list, or a single one. */
export function textsAt(config: FrontMatterValue | undefined, ...keys: readonly string[]): readonly string[] {
  const value = valueAt(config, ...keys);
  if (isList(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' ? [value] : [];
}

/** The map below some keys; empty where there is none. */
export function mapAt(config: FrontMatterValue | undefined, ...keys: readonly string[]): SiteConfig {
  const value = valueAt(config, ...keys);
  return isMap(value) ? value : {};
}

export function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

export function isMap(value: FrontMatterValue | undefined): value is SiteConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
