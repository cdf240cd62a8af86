/**
 * Where the Wayback Machine keeps a page as it was on a day (`YYYY-MM-DD`), or as it was last seen without one. The page's URL is
 * part of it byte for byte; a URL that leads into the archive already stays as it is. Undefined for what is no web page.
 */
export function archivedUrl(url: string, date: string | undefined): string | undefined {
  const page = url.trim();
  if (!/^https?:\/\/[^/?#\\]+/i.test(page)) return undefined;
  if (/^https?:\/\/web\.archive\.org\/web\//i.test(page)) return page;
  const day = date?.replace(/-/g, '') ?? '';
  return `https://web.archive.org/web/${day ? `${day}/` : ''}${page}`;
}
