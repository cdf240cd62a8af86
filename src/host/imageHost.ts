/** Host names that a policy can name and a request can go to; nothing in them that a policy would read as something else. */
const plainHost =
  /^(?=.{1,255}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/;

/** Endings of names that lead to machines of the reader's own network. */
const privateEnding = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * The host that an image would be asked of, as a browser writes it; undefined where the image is none of a web server that can be asked
 * safely: no https, credentials in the address, a name no policy can state.
 */
export function imageHostOf(url: string): string | undefined {
  const trimmed = url.trim();
  // Browsers drop control characters, and take a backslash for a slash: what is written so hides where it leads.
  if (!/^(?:https:)?\/\/[^/\\]/i.test(trimmed) || /[\p{Cc}\\]/u.test(trimmed)) return undefined;
  try {
    const { protocol, username, password, host } = new URL(trimmed, 'https://post.invalid/');
    return protocol === 'https:' && !username && !password && plainHost.test(host) ? host : undefined;
  } catch {
    // No address at all.
    return undefined;
  }
}

/** Whether a host is one of the public web by its name: not the reader's own machine or network, and no bare number. */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name.includes('.') && !/^[\d.]+$/.test(name) && !privateEnding.test(name);
}
