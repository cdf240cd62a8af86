import * as vscode from 'vscode';
import type { MoveRefusal } from '../core/edit/move';
import type { Section } from '../core/post/section';
import { quotedText } from './visibleText';

const { t } = vscode.l10n;

/** Why a section stays where it is. */
export function moveWords({ title }: Section, refusal: MoveRefusal): string {
  const section = quotedText(title);
  switch (refusal.reason) {
    case 'first':
      return t('{0} is the first section of its parent already.', section);
    case 'last':
      return t('{0} is the last section of its parent already.', section);
    case 'into-itself':
      return t('{0} cannot become a part of itself.', section);
    case 'in-block':
      return t(
        '{0} stands in a quote, a list or HTML, and cannot be cut out of it. Nothing was moved.',
        quotedText(refusal.name),
      );
    case 'levels':
      return t(
        '{0} and {1} have headings of different levels: one would become a part of the other. Nothing was moved.',
        section,
        quotedText(refusal.name),
      );
    case 'too-deep':
      return t('There, {0} would need a heading deeper than level 6. Nothing was moved.', quotedText(refusal.name));
    case 'heading':
      return t(
        'The heading {0} cannot be written with the level it needs there. Nothing was moved.',
        quotedText(refusal.name),
      );
    case 'tag':
      return t('The block of {0} would be torn apart. Nothing was moved.', quotedText(refusal.name));
    case 'anchor':
      return t(
        'Several sections are called {0}, and a link of this post would lead to another one. Nothing was moved.',
        quotedText(refusal.name),
      );
    case 'meaning':
      return t('There, {0} or its neighbour would be read as something else. Nothing was moved.', section);
  }
}
