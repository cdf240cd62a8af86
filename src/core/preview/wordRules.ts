import emoji from 'markdown-it-emoji/lib/data/full.mjs';
import { escapeHtml } from '../text/escape';
import { attributes } from './attributes';
import type { Typography } from './replacements';

/** `:rocket:` as its picture, as GitHub shows it. */
export const emojiNames: Typography = run => {
  for (const { 0: written, 1: name = '', index } of run.text.matchAll(/:([a-z0-9_+-]{1,50}):/gi)) {
    const picture = Object.hasOwn(emoji, name) ? emoji[name] : undefined;
    if (picture !== undefined && run.isOpen(index)) run.replace(index, index + written.length, picture);
  }
};

/** How many abbreviations of a post are spelt out. */
const mostAbbreviations = 200;

/** Abbreviations of the post, each with what it stands for. */
export function abbreviationRule(abbreviations: ReadonlyMap<string, string>): Typography | undefined {
  const names = [...abbreviations.keys()].slice(0, mostAbbreviations).sort((a, b) => b.length - a.length);
  if (!names.length) return undefined;
  const escaped = names.map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return run => {
    for (const { 0: name, index } of run.text.matchAll(pattern)) {
      const title = abbreviations.get(name) ?? '';
      run.replace(
        index,
        index + name.length,
        `<abbr${attributes({ title: title || undefined })}>${escapeHtml(name)}</abbr>`,
      );
    }
  };
}
