import type { LinkKind } from './link';

export interface LinkClass {
  readonly kind: LinkKind;
  readonly vendor: string | undefined;
}

/** What a URL leads to, told from its text alone. Never throws. */
export function classifyLink(written: string): LinkClass {
  // Browsers pass over line ends and tabs, so `java\tscript:` has a scheme too.
  const url = written.replace(/[\t\r\n]/g, '').trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return { kind: 'mail', vendor: undefined };
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: 'other', vendor: undefined };
  if (scheme === undefined && !url.startsWith('//'))
    return { kind: url.startsWith('#') ? 'anchor' : url ? 'page' : 'other', vendor: undefined };
  const { host, path } = hostAndPath(url);
  if (!host) return { kind: 'other', vendor: undefined };
  const vendor = vendors.find(({ hosts }) => hosts.test(host));
  return { kind: vendor?.kinds(host, path) ?? kindByHost(host, path), vendor: vendor?.name };
}

/** Host in lower case without `www.` and port, and path of an http(s) or scheme-relative URL. */
export function hostAndPath(url: string): { readonly host: string; readonly path: string } {
  const match = /^(?:https?:)?\/\/(?:[^/?#]*@)?([^/?#:]*)(?::\d+)?([^?#]*)/i.exec(url);
  return { host: (match?.[1] ?? '').toLowerCase().replace(/^www\./, ''), path: match?.[2] ?? '' };
}

interface Vendor {
  readonly name: string;
  readonly hosts: RegExp;
  readonly kinds: (host: string, path: string) => LinkKind | undefined;
}

/** Pages of AWS that teach, tell or invite: what they are titled is no product. */
const reading =
  /^(?:\/[a-z]{2}(?:_[a-z]{2})?)?\/(?:builders-library|whitepapers|what-is|compare|events|podcasts?|getting-started\/(?:hands-on|projects|tutorials)|solutions\/case-studies)\//i;

const vendors: readonly Vendor[] = [
  {
    name: 'aws',
    hosts:
      /(?:^|\.)(?:aws\.amazon\.com|amazonaws\.cn|amazonaws\.com|awsstatic\.com|aws|awsevents\.com|aboutamazon\.[a-z.]{2,6})$|^(?:awslabs|aws|aws-samples)\.github\.io$/,
    kinds: (host, path) => {
      if (/^docs\./.test(host) || host === 'd1.awsstatic.com' || host === 'd0.awsstatic.com') return 'docs';
      if (/github\.io$/.test(host)) return 'docs';
      if (host === 'repost.aws' || /^(?:forums|community)\./.test(host)) return 'social';
      if (/\/about-aws\/whats-new\//.test(path)) return 'whats-new';
      if (/\/blogs?(?:\/|$)/.test(path)) return 'blog';
      if (/(?:^|\.)aboutamazon\./.test(host) && /\/news\//.test(path)) return 'blog';
      if (/\/documentation(?:\/|$)/.test(path)) return 'docs';
      if (reading.test(path)) return 'article';
      return host === 'aws.amazon.com' || host === 'amazonaws.cn' ? 'product' : 'article';
    },
  },
  {
    name: 'azure',
    hosts: /(?:^|\.)(?:azure\.microsoft\.com|azure\.com|microsoft\.com)$/,
    kinds: (host, path) => {
      if (/^(?:learn|docs)\./.test(host)) return 'docs';
      if (/\/updates(?:\/|$)/.test(path)) return 'whats-new';
      if (/blog/.test(host) || /\/blog(?:s)?(?:\/|$)/.test(path)) return 'blog';
      return host.startsWith('azure.') ? 'product' : undefined;
    },
  },
  {
    name: 'google-cloud',
    hosts: /(?:^|\.)cloud\.google\.com$|(?:^|\.)cloud\.google$/,
    kinds: (host, path) => {
      if (/\/docs(?:\/|$)/.test(path) || host.startsWith('docs.')) return 'docs';
      if (/\/blog(?:\/|$)/.test(path)) return 'blog';
      return /\/release-notes/.test(path) ? 'whats-new' : 'product';
    },
  },
];

const hostKinds: readonly (readonly [RegExp, LinkKind])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|twitch\.tv)$/, 'video'],
  [
    /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|npmjs\.com|pypi\.org|crates\.io)$|^gist\.github\.com$/,
    'code',
  ],
  [
    /(?:^|\.)(?:twitter\.com|x\.com|linkedin\.com|facebook\.com|instagram\.com|reddit\.com|bsky\.app|mastodon\.social|threads\.net|meetup\.com|slack\.com|news\.ycombinator\.com)$/,
    'social',
  ],
  // Documents anybody writes, and courses.
  [
    /^docs\.google\.com$|(?:^|\.)(?:acloud\.guru|pluralsight\.com|udemy\.com|coursera\.org|cloudacademy\.com)$/,
    'article',
  ],
  [/^(?:docs|learn|documentation|developer)\.|\.readthedocs\.io$/, 'docs'],
  [
    /(?:^|\.)blogs?\.|(?:^|\.)(?:medium\.com|dev\.to|hashnode\.dev|substack\.com|wordpress\.com|blogspot\.com)$/,
    'blog',
  ],
];

function kindByHost(host: string, path: string): LinkKind {
  const byHost = hostKinds.find(([hosts]) => hosts.test(host))?.[1];
  if (byHost) return byHost;
  return /\/blogs?(?:\/|$)/.test(path) ? 'blog' : 'article';
}
