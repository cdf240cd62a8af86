/** The parts of an http(s) URL that tell what it is about. */
export interface Address {
  /** Lower-case, without `www.`, user and port; sites that are twins have one name. */
  readonly host: string;
  /** Lower-case, without the language that AWS puts first (`jp/lambda`), empty segments, closing slash and index page. */
  readonly path: string;
}

/** Takes a URL apart without ever throwing; undefined for anything but http(s) or `//host`. Query and fragment are ignored. */
export function addressOf(url: string): Address | undefined {
  const parts = /^\s*(?:https?:)?\/\/([^/?#\s\\]+)\/*([^?#\s]*)/i.exec(
    url.length > longestUrl ? url.slice(0, longestUrl) : url,
  );
  if (!parts) return undefined;
  const [, authority = '', path = ''] = parts;
  const written = hostOf(authority.toLowerCase());
  const host = hosts.get(written) ?? written;
  return host === '' ? undefined : { host, path: withoutLanguage(host, pathOf(host, path.toLowerCase())) };
}

/** Most paths have no empty segment but for a closing slash, and no index page. */
function pathOf(host: string, path: string): string {
  const joined = path.includes('//') ? path.replace(/\/{2,}/g, '/') : path;
  const open = joined.endsWith('/') ? joined.slice(0, -1) : joined;
  const whole = open.includes('index.') ? open.replace(/(?:^|\/)index\.(?:html?|md)$/, '') : open;
  // AWS serves each page of its docs as Markdown too.
  return host === docs && whole.endsWith('.md') ? `${whole.slice(0, -'md'.length)}html` : whole;
}

/** Without user, port, closing dot and `www.`, of which most have none. */
function hostOf(authority: string): string {
  const isPlain = !/[@:]|\.$/.test(authority);
  const host = isPlain ? authority : authority.replace(/^.*@/, '').replace(/:\d*$/, '').replace(/\.$/, '');
  return host.startsWith('www.') ? host.slice(4) : host;
}

function withoutLanguage(host: string, path: string): string {
  const language = languages.get(host)?.exec(path)?.[0];
  return language === undefined ? path : path.slice(language.length);
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
  ['aws.amazon.com', /^(?:ar|cn|de|en|es|fr|id|it|jp|ko|pt|ru|th|tr|tw|vi)(?:\/|$)/],
  [docs, /^[a-z]{2}_[a-z]{2}(?:\/|$)/],
]);
