import * as vscode from 'vscode';
import type { Link, LinkKind } from '../core/post/link';

/** The icon of what a link leads to, in the colour of the vendor whose site that is. */
export function linkIcon({ kind, vendor, syntax }: Pick<Link, 'kind' | 'vendor' | 'syntax'>): vscode.ThemeIcon {
  const color = vendor === undefined ? undefined : vendorColors[vendor];
  return new vscode.ThemeIcon(
    syntax === 'image' ? imageIcon : kindIcons[kind],
    color === undefined ? undefined : new vscode.ThemeColor(color),
  );
}

export const imageIcon = 'file-media';

export const kindIcons: Readonly<Record<LinkKind, string>> = {
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

/** Colours that themes make for icons; the orange of charts is half transparent. */
const vendorColors: Readonly<Record<string, string | undefined>> = {
  aws: 'symbolIcon.classForeground',
  azure: 'symbolIcon.fieldForeground',
  'google-cloud': 'charts.green',
};
