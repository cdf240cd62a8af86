import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { OutlineNode } from '../core/outline/outlineNode';
import { visibleText } from './visibleText';
import { docsKinds, kindWord, linkKinds, statusWords, wording } from './words';

/** What a row tells when the pointer rests on it. Text of posts and catalogs is escaped; nothing in it is a command. */
export function outlineTooltip(node: OutlineNode, catalog: Catalog | undefined): vscode.MarkdownString {
  switch (node.kind) {
    case 'section':
    case 'lead':
      return paragraphs([node.label]);
    case 'announcement':
      return announcementTooltip(node.announcement, catalog);
    case 'docs':
      return paragraphs([docsKinds[node.announcement.docs?.kind ?? 'page'](), node.label]);
    case 'link':
      return paragraphs([node.label, linkKinds[node.link.kind](), node.link.url]);
  }
}

function announcementTooltip(announcement: Announcement, catalog: Catalog | undefined): vscode.MarkdownString {
  const { entry, name, kind, category, docs, evidence } = announcement;
  const status = entry && catalog && statusWords(entry, catalog.statusOf(entry), catalog);
  return paragraphs([
    name,
    category ? `${kindWord(kind)} · ${category}` : kindWord(kind),
    entry?.announced && announcedWords(entry.announced.date, entry.announced.event),
    status && catalog && vscode.l10n.t('{0} (as of {1})', status, catalog.asOf),
    docs && `${docsKinds[docs.kind]()}: ${docs.url}`,
    evidence.length > 0 && vscode.l10n.t('Announced, because {0}', evidence.map(wording.evidence).join('; ')),
  ]);
}

function announcedWords(date: string, event: string | undefined): string {
  return event ? vscode.l10n.t('announced {0} at {1}', date, event) : vscode.l10n.t('announced {0}', date);
}

/** The first one stands out. */
function paragraphs(lines: readonly (string | false | undefined)[]): vscode.MarkdownString {
  const [title = '', ...rest] = lines.map(line => visibleText(line || '', 600)).filter(Boolean);
  const tooltip = new vscode.MarkdownString().appendMarkdown('**').appendText(title).appendMarkdown('**');
  for (const line of rest) tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}
