import { showInvisible } from '../core/text/escape';

// Text of posts and catalogs is data wherever VS Code shows it: it must not reorder, hide or turn into anything else.

/** One line in which control and direction characters can be seen, at most `longest` UTF-16 code units of it. */
export function visibleText(text: string, longest = 300): string {
  if (text.length <= longest && isPlain.test(text)) return text;
  const line = text
    .slice(0, longest * 2)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    // Joiners make emoji and words of several scripts what they are; in prose they deceive nobody.
    .replace(/[^\u200c\u200d]+/g, showInvisible);
  return line.length > longest ? `${line.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : line;
}

/** Words of ASCII with single blanks: nothing in them has to be made visible, and lists ask for thousands of them. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** The same for labels of pick lists, where `$(name)` would draw an icon. */
export function pickText(text: string): string {
  return visibleText(text).replace(/\$\(/g, '\\$(');
}

/** The same in quotation marks for messages, where `[text](target)` would become a link. */
export function quotedText(text: string): string {
  return `“${visibleText(text, 120).replace(/\]\(/g, '] (')}”`;
}
