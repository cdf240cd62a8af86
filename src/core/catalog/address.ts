/** The parts of an http(s) URL that tell what it is about. */
export interface Address {
  /** Lower-case, without `www.`, user and port; sites that are twins have one name. */
  readonly host: string;
  /** Lower-case path segments, empty ones and a closing index page left out. */
  readonly segments: readonly string[];
}

/** Takes a URL apart without ever throwing; undefined for anything but http(s) or `//host`. Query and fragment are ignored. */
export function addressOf(url: string): Address | undefined {
  const parts = /^\s*(?:https?:)?\/\/([^/?#\s\\]+)([^?#\s]*)/i.exec(url.slice(0, longestUrl));
  if (!parts) return undefined;
  const [, authority = '', path = ''] = parts;
  const written = hostOf(authority.toLowerCase());
  const host = hosts.get(written) ?? written;
  const segments = segmentsOf(path.toLowerCase());
  const last = segments.at(-1);
  if (last?.startsWith('index.') && /^index\.(?:html?|md)$/.test(last)) segments.pop();
  // AWS serves each page of its docs as Markdown too.
  if (host === docs) segments.push(...segments.splice(-1).map(page => page.replace(/\.md$/, '.html')));
  return host === '' ? undefined : { host, segments };
}

/** Most paths have none that are empty, but for what stands before the first slash. */
function segmentsOf(path: string): string[] {
  const segments = path.slice(path.startsWith('/') ? 1 : 0).split('/');
  return segments.includes('') ? segments.filter(segment => segment !== '') : segments;
}

/** Without user, port, closing dot and `www.`, of which most have none. */
function hostOf(authority: string): string {
  const isPlain = !/[@:]|\.$/.test(authority);
  const host = isPlain ? authority : authority.replace(/^.*@/, '').replace(/:\d*$/, '').replace(/\.$/, '');
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** One key for every way to write the same address: scheme, `www.`, language, case, closing slash, query and fragment aside. */
export function addressKey(address: Address): string {
  const path = withoutLanguage(address).join('/');
  return path === '' ? address.host : `${address.host}/${path}`;
}

/** The path without the language that AWS puts first: `/jp/lambda/`, `/ja_jp/lambda/latest/…`. */
export function withoutLanguage({ host, segments }: Address): readonly string[] {
  return languages.get(host)?.test(segments[0] ?? '') ? segments.slice(1) : segments;
}

const longestUrl = 4096;
const docs = 'docs.aws.amazon.com';

/** Other names of the same site: the pages of the Chinese partition, and where docs used to be. */
const hosts: ReadonlyMap<string, string> = new Map([
  ['docs.amazonaws.cn', docs],
  ['docs.amazonwebservices.com', docs],
  ['amazonaws.cn', 'aws.amazon.com'],
]);

const languages: ReadonlyMap<string, RegExp> = new Map([
  ['aws.amazon.com', /^(?:ar|cn|de|en|es|fr|id|it|jp|ko|pt|ru|th|tr|tw|vi)$/],
  [docs, /^[a-z]{2}_[a-z]{2}$/],
]);
