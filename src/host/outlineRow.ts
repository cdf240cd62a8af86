import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { OutlineNode } from '../core/outline/outlineNode';
import { linkIcon } from './linkIcon';
import type { RowWords } from './treeProvider';
import { visibleText } from './visibleText';
import { docsKinds, kindWord, linkKinds, sectionName, statusWords, targetWords } from './words';

/** Words and icons of an outline node. */
export function outlineRow(node: OutlineNode, catalog: Catalog | undefined): RowWords {
  const label = visibleText(node.label);
  switch (node.kind) {
    case 'section': {
      const name = sectionName(node.section);
      const spoken = sentence(name, vscode.l10n.t('section'), announcedWords(node.announced));
      return { label: name, description: '', spoken, icon: undefined, context: 'section' };
    }
    case 'lead':
      return { label, description: '', spoken: label, icon: undefined, context: 'lead' };
    case 'announcement':
      return announcementRow(label, node.announcement, catalog);
    case 'docs': {
      const title = docsKinds[node.announcement.docs?.kind ?? 'page']();
      const description = visibleText(targetWords(node.label));
      return row({ label: title, description, icon: new vscode.ThemeIcon('book'), context: 'docs' });
    }
    case 'link': {
      const { kind, url } = node.link;
      const target = visibleText(targetWords(url));
      const description = target === label ? '' : target;
      const spoken = sentence(label, linkKinds[kind](), description);
      return { label, description, spoken, icon: linkIcon(node.link), context: 'link' };
    }
  }
}

/** What a collapsed section holds, such as "3 announced"; empty for nothing. */
export function announcedWords(announced: number): string {
  return announced ? vscode.l10n.t('{0} announced', announced) : '';
}

function announcementRow(label: string, announcement: Announcement, catalog: Catalog | undefined): RowWords {
  const { entry, kind, docs } = announcement;
  const status = entry && catalog?.statusOf(entry);
  const description = (entry && status && catalog && statusWords(entry, status, catalog)) ?? '';
  const isOver = status?.state === 'ended' || status?.state === 'closed-to-new';
  const color = isOver ? new vscode.ThemeColor('disabledForeground') : undefined;
  return {
    label,
    description,
    spoken: sentence(label, kindWord(kind), description),
    icon: kindIcon(kind, color),
    context: docs ? 'announcement.docs' : 'announcement',
  };
}

/** The icon of what a catalogued thing is. */
export function kindIcon(kind: string, color?: vscode.ThemeColor): vscode.ThemeIcon {
  return new vscode.ThemeIcon(kindIcons[kind] ?? 'cloud', color);
}

function row(parts: Omit<RowWords, 'spoken'>): RowWords {
  return { ...parts, spoken: sentence(parts.label, parts.description) };
}

/** What is read out, the name first; empty parts are left out. */
export function sentence(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ');
}

const kindIcons: Readonly<Record<string, string | undefined>> = {
  service: 'cloud',
  feature: 'sparkle',
  device: 'circuit-board',
  programme: 'mortar-board',
  runtime: 'terminal',
  tool: 'tools',
  instance: 'server',
  region: 'globe',
};
