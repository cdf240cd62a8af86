// The script that pages load once a post has code in a language: what the colours of code are.
import { codeKinds } from './code/codeKinds';
import { palettes, themeKinds } from './code/palettes';
import { codeTokens } from './code/tokenize';
import { type Highlighter, highlighterKey } from './code/loadHighlighter';

/** Rules for each kind of theme; the last one that fits counts. */
function rules(): string {
  return themeKinds
    .flatMap(theme =>
      codeKinds.map(kind => `.${theme} pre *::highlight(recap-${kind}) { color: ${palettes[theme][kind]}; }`),
    )
    .join('\n');
}

const highlighter: Highlighter = { codeTokens, rules: rules() };
Object.assign(globalThis, { [highlighterKey]: highlighter });
