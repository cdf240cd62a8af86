import type * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/catalog';
import type { OutlineNode } from '../core/outline/outlineNode';
import { announcementCard } from './card';
import { inertText, paragraphs } from './markdownText';
import { docsKinds, linkKinds } from './words';

/** What a row tells when the pointer rests on it. Text of posts and catalogs is inert; nothing in it is a command. */
export function outlineTooltip(node: OutlineNode, catalog: Catalog | undefined): vscode.MarkdownString {
  switch (node.kind) {
    case 'section':
    case 'lead':
      return plain(node.label);
    case 'announcement':
      return announcementCard(node.announcement, catalog);
    case 'docs':
      return plain(docsKinds[node.announcement.docs?.kind ?? 'page'](), node.label);
    case 'link':
      return plain(node.label, linkKinds[node.link.kind](), node.link.url);
  }
}

function plain(...lines: readonly string[]): vscode.MarkdownString {
  return paragraphs(lines.map(line => inertText(line, 600)));
}
