import type { Link } from '../post/link';
import { showInvisible } from '../text/escape';
import type { AttributeValues } from './attributes';
import type { RenderOptions } from './renderOptions';

/**
 * The attributes a link gets for its destination: an address only where it may be followed, and as title where it leads, because
 * a webview has no status bar to show it. `title` is the author's own.
 */
export function destinationAttributes(
  link: Link | undefined,
  url: string,
  title: string | undefined,
  { marker, labels }: RenderOptions,
): AttributeValues {
  const place = { [`${marker}-link`]: link?.index };
  const target = showInvisible(withoutCredentials(url));
  if (!mayBeFollowed(url)) return { ...place, title: `${labels.linkRefused(schemeOf(url))}\n${target}` };
  return { ...place, href: url, title: url.startsWith('#') ? title : [title, target].filter(Boolean).join('\n') };
}

/** Only http, https, mailto, anchors and addresses of the same site; none that hides what it is. */
export function mayBeFollowed(url: string): boolean {
  const trimmed = url.trim();
  // Browsers drop control characters while reading an address, and take a backslash for a slash.
  if (!trimmed || /\p{Cc}/u.test(trimmed) || /^[\\/]{2}|^\\/.test(trimmed)) return false;
  const scheme = schemeOf(trimmed);
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}

/** The host an address names, for telling whom an image would be asked of. */
export function hostOf(url: string): string | undefined {
  const host = /^\s*(?:https?:)?[\\/]{2}(?:[^/?#\\]*@)?([^/?#\\\s]+)/i.exec(url)?.[1];
  return host === undefined ? undefined : showInvisible(host);
}

function schemeOf(url: string): string | undefined {
  return /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
}

function withoutCredentials(url: string): string {
  return url.replace(/^(https?:\/\/)[^/?#\\]*@/i, '$1…@');
}
