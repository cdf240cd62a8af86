import type { Announcement } from './announcement';

/** The docs of announcements as a Markdown list; those without docs are left out. Names and URLs read back as they were. */
export function docsList(announcements: readonly Announcement[]): string {
  return announcements
    .flatMap(({ name, docs }) => (docs ? [`- [${escaped(name)}](${destination(docs.url)})\n`] : []))
    .join('');
}

function escaped(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&]/g, character => `\\${character}`);
}

/** In angle brackets where blanks or parentheses would end it; what Markdown would resolve is escaped. */
function destination(url: string): string {
  const kept = url.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?\w+;)/g, '\\&');
  return /[\s()<>]|^$/.test(kept) ? `<${kept.replace(/[<>]/g, character => `\\${character}`)}>` : kept;
}
