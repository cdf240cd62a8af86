import * as vscode from 'vscode';
import type { LinkGroupKind, LinkGroupNode, LinkRowNode, LinkTreeNode } from '../core/links/linkTree';
import { archivedUrl } from '../core/post/archivedUrl';
import type { Link } from '../core/post/link';
import type { LinkProblem } from '../core/post/linkProblem';
import { openable } from '../core/post/openable';
import { sectionPath } from '../core/post/section';
import { imageIcon, kindIcons, linkIcon } from './linkIcon';
import { inertText, paragraphs } from './markdownText';
import { sentence } from './outlineRow';
import type { RowWords } from './treeProvider';
import { visibleText } from './visibleText';
import { linkKinds, sectionName, targetWords } from './words';

const { t } = vscode.l10n;

/** Words and icons of a row of the Links view. */
export function linkRow(node: LinkTreeNode): RowWords {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'link':
      return node.problem ? brokenRow(node, node.problem) : soundRow(node);
    case 'place': {
      const label = sectionName(node.link.section);
      const description = visibleText(node.label);
      return {
        label,
        description: description === label ? '' : description,
        spoken: sentence(label, t('place of a link'), description),
        icon: undefined,
        context: 'place',
      };
    }
  }
}

/** What a row of the Links view tells when the pointer rests on it. Text of posts is inert; nothing in it is a command. */
export function linkTooltip(node: LinkTreeNode): vscode.MarkdownString {
  if (node.kind === 'group') return told(linkRow(node).label, ...sectionWords(node));
  const { link } = node;
  const problem = node.kind === 'link' && node.problem ? problemWords[node.problem]() : '';
  return told(
    linkRow(node).label,
    sentence(linkKinds[link.kind](), vendorWord(link), problem),
    link.url,
    sectionPath(link.section).join(' › '),
    node.kind === 'link' && link.text !== node.label ? link.text : '',
  );
}

function told(...lines: readonly string[]): vscode.MarkdownString {
  return paragraphs(lines.map(line => inertText(line, 600)));
}

function sectionWords(node: LinkGroupNode): readonly string[] {
  return node.by === 'section' && node.section?.parent ? [sectionPath(node.section).join(' › ')] : [];
}

function groupRow(node: LinkGroupNode): RowWords {
  const label = node.by === 'kind' ? groupWords[node.group]() : sectionName(node.section);
  return {
    label,
    description: String(node.count),
    spoken: sentence(label, node.count === 1 ? t('1 link') : t('{0} links', node.count)),
    icon: node.by === 'kind' ? new vscode.ThemeIcon(groupIcons[node.group]) : undefined,
    context: 'group',
  };
}

function soundRow({ label, link, times }: LinkRowNode): RowWords {
  const name = nameOf(label, link);
  const target = visibleText(targetWords(link.url));
  const repeated = times > 1 ? `×${String(times)}` : '';
  const unused = link.syntax === 'definition' ? t('not used') : '';
  return {
    label: name,
    description: [repeated, unused, target === name ? '' : target].filter(Boolean).join(' · '),
    spoken: sentence(
      name,
      link.syntax === 'image' ? t('image') : linkKinds[link.kind](),
      vendorWord(link),
      unused,
      times > 1 ? t('{0} times', times) : '',
      target,
    ),
    icon: linkIcon(link),
    context: contextOf(link),
  };
}

function brokenRow({ label, link, problem, times }: LinkRowNode, why: LinkProblem): RowWords {
  const name = nameOf(label, link);
  const reason = problemWords[why]();
  const target = visibleText(targetWords(link.url));
  return {
    label: name,
    description: [times > 1 ? `×${String(times)}` : '', reason, target === name ? '' : target]
      .filter(Boolean)
      .join(' · '),
    spoken: sentence(name, linkKinds.other(), t('broken: {0}', reason), target),
    icon: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    context: problem === 'empty' ? 'link.empty' : 'link.broken',
  };
}

/** A row needs something to be called by. */
function nameOf(label: string, { url, syntax }: Link): string {
  return (
    visibleText(label) || visibleText(targetWords(url)) || (syntax === 'image' ? t('Image') : t('Link without text'))
  );
}

/** What can be done with a link: `link.web` has an archived copy, `link` can be followed in some way, `link.other` in none. */
function contextOf({ url }: Link): string {
  if (archivedUrl(url, undefined) !== undefined) return 'link.web';
  const target = openable(url);
  return target.ok || target.reason === 'relative' ? 'link' : 'link.other';
}

/** The name of a vendor is the same in every language. */
export function vendorWord({ vendor }: Link): string {
  return vendor === undefined ? '' : (vendors[vendor] ?? vendor);
}

const vendors: Readonly<Record<string, string | undefined>> = {
  aws: 'AWS',
  azure: 'Azure',
  'google-cloud': 'Google Cloud',
};

/** Why a link cannot work, in lower case. */
export const problemWords: Readonly<Record<LinkProblem, () => string>> = {
  empty: () => t('leads nowhere'),
  'no-scheme': () => t('no https://'),
  malformed: () => t('no valid address'),
};

const groupWords: Readonly<Record<LinkGroupKind, () => string>> = {
  broken: () => t('Broken links'),
  docs: () => t('Documentation'),
  product: () => t('Product pages'),
  'whats-new': () => t('What’s new'),
  blog: () => t('Blog posts'),
  article: () => t('Articles'),
  video: () => t('Videos'),
  code: () => t('Code'),
  social: () => t('Discussions'),
  page: () => t('Pages of the site'),
  anchor: () => t('Places in this post'),
  mail: () => t('Mail addresses'),
  other: () => t('Other links'),
  image: () => t('Images'),
  unused: () => t('Unused link definitions'),
};

const groupIcons: Readonly<Record<LinkGroupKind, string>> = {
  ...kindIcons,
  broken: 'warning',
  image: imageIcon,
  unused: 'circle-slash',
};
