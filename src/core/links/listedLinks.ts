import type { Link } from '../post/link';
import { linkLabelOf } from '../post/linkLabel';
import { type LinkProblem, linkProblemOf } from '../post/linkProblem';
import type { Post } from '../post/post';

/** A link as lists show it. */
export interface ListedLink {
  readonly link: Link;
  /** What it stands for; empty where nothing tells. */
  readonly label: string;
  readonly problem: LinkProblem | undefined;
  /** All that a filter looks in, in lower case. */
  readonly searched: string;
}

/** Every link of a post and every definition that no link uses, in the order of the text. */
export function listLinks({ links, unusedDefinitions }: Post): readonly ListedLink[] {
  const all = unusedDefinitions.length
    ? [...links, ...unusedDefinitions].sort((a, b) => a.range.start - b.range.start)
    : links;
  return all.map(link => {
    const { text, url, kind, vendor = '', section } = link;
    const label = linkLabelOf(link);
    const searched = `${label}\n${text}\n${url}\n${kind} ${vendor}\n${section?.title ?? ''}`.toLowerCase();
    return { link, label, problem: linkProblemOf(url), searched };
  });
}

/** Those that hold every word of the filter in their name, text, address, kind, vendor or heading. */
export function filteredLinks(listed: readonly ListedLink[], filter: string): readonly ListedLink[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length ? listed.filter(({ searched }) => words.every(word => searched.includes(word))) : listed;
}
