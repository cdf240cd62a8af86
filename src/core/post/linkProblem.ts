import { openable } from './openable';

/** Why a link cannot work, told from its destination alone: nothing there, a web address without its scheme, no address at all. */
export type LinkProblem = 'empty' | 'no-scheme' | 'malformed';

/** What is wrong with a destination; undefined for one that may lead somewhere, whether Recap opens it or not. */
export function linkProblemOf(url: string): LinkProblem | undefined {
  const target = openable(url);
  if (target.ok) return hasTwoSchemes.test(target.url) ? 'malformed' : undefined;
  switch (target.reason) {
    case 'empty':
      return 'empty';
    case 'unsafe':
      return 'malformed';
    case 'scheme':
    case 'relative':
      if (halfScheme.test(url.trim())) return 'malformed';
      // "example.com:8080/x" reads as a scheme.
      return hostLike.test(url.trim()) ? 'no-scheme' : undefined;
  }
}

/** `https://https://…`, `http://https//…`: pasted twice. */
const hasTwoSchemes = /^https?:\/\/+https?(?::|\/\/)/i;

/** `https//a.example`, `http:/a`: a scheme that lost a part. */
const halfScheme = /^(?:https?|htps?|htttps?|ttps?):?\/+/i;

/**
 * What browsers take for a path and the author meant as a host: `www.` or a name that ends as only hosts do. Endings that files
 * have too (`.md`, `.py`, `.sh`, `.rs`) are none of them.
 */
const hostLike =
  /^(?:www\.[a-z0-9-]+\.[a-z0-9.-]+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|edu|gov|io|dev|aws|cloud|info|google|microsoft|app|tech|blog|eu|uk|de|fr|es|it|nl|be|ch|at|se|dk|fi|jp|kr|cn|tw|br|ca|au|nz|us))(?::\d+)?(?:[/?#].*)?$/is;
