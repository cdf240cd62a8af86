import { showInvisible } from '../text/escape';

/** Where a URL leads, short: host and path, without the scheme, "www.", a query and anything that could be a password. */
export function targetWords(url: string): string {
  const mail = /^mailto:([^?]*)/i.exec(url);
  const target =
    mail?.[1] ?? url.replace(/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?(?:www\.)?/i, '').replace(/\/?(?:[?#].*)?$/s, '');
  return showInvisible(target || url);
}
