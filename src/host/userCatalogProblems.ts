import * as vscode from 'vscode';
import type { CatalogConflict } from '../core/catalog/catalog';
import type { UserCatalogProblem, UserCatalogProblemCode } from '../core/catalog/userCatalog';
import { LineIndex } from '../core/text/lineIndex';
import { quotedText } from './visibleText';

const { t } = vscode.l10n;

/** What a user's catalog has that cannot be used, at the place that says so. */
export function problemDiagnostic({ code, entry, text: fault }: UserCatalogProblem, text: string): vscode.Diagnostic {
  const message = problems[code](quotedText(fault));
  const numbered = entry === undefined ? message : t('Entry {0}: {1}', entry + 1, message);
  return diagnostic(numbered, code, rangeOf(fault, text));
}

/** An entry that is not taken because its id is in use. */
export function conflictDiagnostic({ id, takenBy }: CatalogConflict, text: string): vscode.Diagnostic {
  const message =
    takenBy === undefined
      ? t('The id {0} is one of the bundled catalog, which is never overridden. Choose another id.', quotedText(id))
      : t('The id {0} is in use by {1}. Choose another id.', quotedText(id), quotedText(takenBy));
  return diagnostic(message, 'taken-id', rangeOf(id, text));
}

function diagnostic(message: string, code: string, range: vscode.Range): vscode.Diagnostic {
  const found = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  found.source = 'Recap';
  found.code = code;
  return found;
}

/** The first string of the file that begins with this text; the file's first character where there is none. */
function rangeOf(fault: string, text: string): vscode.Range {
  const written = JSON.stringify(fault).slice(0, -1);
  const start = fault ? text.indexOf(written) : -1;
  if (start < 0) return new vscode.Range(0, 0, 0, 1);
  const lines = new LineIndex(text);
  const from = lines.positionOf(start);
  const to = lines.positionOf(start + written.length + 1);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

const problems: Readonly<Record<UserCatalogProblemCode, (fault: string) => string>> = {
  'too-large': () => t('The catalog is larger than 1 MB and is not read.'),
  'not-json': () => t('The catalog is no valid JSON and is not read.'),
  'no-entries': () => t('The catalog has no list "entries" and is not read.'),
  'too-many-entries': () => t('The catalog has more than 2,000 entries. Those after are not read.'),
  'bad-id': fault => t('The id {0} cannot be used: write lower-case letters, digits and single hyphens.', fault),
  'repeated-id': fault => t('The id {0} is used twice. Only the first entry is read.', fault),
  'bad-name': fault => t('The name {0} cannot be used: write one line of text with at least two letters.', fault),
  'bad-vendor': fault => t('The vendor {0} cannot be used: write lower-case letters, digits and hyphens.', fault),
  'bad-spelling': fault =>
    t('The spelling {0} cannot be used: write one line of text with at least two letters.', fault),
  'too-many-spellings': () => t('There are more than 20 spellings. Those after are not read.'),
  'bad-url': fault => t('The address {0} cannot be used: only plain https addresses can.', fault),
  'bad-date': fault => t('The date {0} cannot be used: write YYYY, YYYY-MM or YYYY-MM-DD, and a known event.', fault),
};
