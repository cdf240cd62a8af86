import * as vscode from 'vscode';
import { visibleText } from './visibleText';

/**
 * A text of a post or catalog as Markdown that shows nothing but that text, in one line: no markup, no link made of something
 * that looks like an address, and blanks at which a long line may break (`appendText` alone would make them unbreakable).
 */
export function inertText(text: string, longest = 300): string {
  return new vscode.MarkdownString()
    .appendText(visibleText(text, longest))
    .value.replaceAll('&nbsp;', ' ')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, www => www.replace('.', '&#46;'))
    .replaceAll('@', '&#64;');
}

/** Paragraphs of Markdown, the first one in bold; empty ones are left out. */
export function paragraphs(lines: readonly (string | false | undefined)[]): vscode.MarkdownString {
  const [title = '', ...rest] = lines.filter(line => typeof line === 'string' && line !== '');
  return new vscode.MarkdownString([`**${title || ''}**`, ...rest].join('\n\n'));
}
