import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { LinkKind } from '../core/post/link';
import { visibleText } from './visibleText';
import { docsKinds, kindWord, linkKinds, statusWords, targetWords } from './words';

/** What a row of the outline shows. */
export interface OutlineRow {
  readonly label: string;
  readonly description: string;
  /** Read out instead of label and description: name, what it is, what became of it. */
  readonly spoken: string;
  readonly icon: vscode.ThemeIcon | undefined;
  /** What `view/item/context` menus ask for, such as `announcement.docs`. */
  readonly context: string;
}

/** Words and icons of an outline node. */
export function outlineRow(node: OutlineNode, catalog: Catalog | undefined): OutlineRow {
  const label = visibleText(node.label);
  switch (node.kind) {
    case 'section': {
      const spoken = sentence(label, vscode.l10n.t('section'), announcedWords(node.announced));
      return { label, description: '', spoken, icon: undefined, context: 'section' };
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
      const description = visibleText(targetWords(url));
      const spoken = sentence(label, linkKinds[kind](), description);
      return { label, description, spoken, icon: new vscode.ThemeIcon(linkIcons[kind]), context: 'link' };
    }
  }
}

/** What a collapsed section holds, such as "3 announced"; empty for nothing. */
export function announcedWords(announced: number): string {
  return announced ? vscode.l10n.t('{0} announced', announced) : '';
}

function announcementRow(label: string, announcement: Announcement, catalog: Catalog | undefined): OutlineRow {
  const { entry, kind, docs } = announcement;
  const status = entry && catalog?.statusOf(entry);
  const description = (entry && status && catalog && statusWords(entry, status, catalog)) ?? '';
  const isOver = status?.state === 'ended' || status?.state === 'closed-to-new';
  const color = isOver ? new vscode.ThemeColor('disabledForeground') : undefined;
  return {
    label,
    description,
    spoken: sentence(label, kindWord(kind), description),
    icon: new vscode.ThemeIcon(kindIcons[kind] ?? 'cloud', color),
    context: docs ? 'announcement.docs' : 'announcement',
  };
}

function row(parts: Omit<OutlineRow, 'spoken'>): OutlineRow {
  return { ...parts, spoken: sentence(parts.label, parts.description) };
}

function sentence(...parts: readonly string[]): string {
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

const linkIcons: Readonly<Record<LinkKind, string>> = {
  docs: 'book',
  'whats-new': 'megaphone',
  blog: 'note',
  product: 'package',
  video: 'play-circle',
  code: 'github',
  social: 'comment-discussion',
  article: 'link-external',
  page: 'file',
  anchor: 'link',
  mail: 'mail',
  other: 'link-external',
};
