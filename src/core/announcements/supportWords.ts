import { ignoringCase } from './lexicon/ignoringCase';
import words from './lexicon/lexicon.json';

/** Whether the words before "Xyzzy now supports …" leave it news: they may only explain, doubt, or make Xyzzy what somebody has or uses. */
export function leavesNews(opening: string): boolean {
  return ![means, background, doubted, othersOwn].some(pattern => pattern.test(opening));
}

/** "With this, Xyzzy now supports …" tells what was just announced for. */
const means = ignoringCase(`^(?:${words.supportMeans.join('|')})(?!\\p{L})`);

/** "… because the Xyzzy now supports …": right before the name, or a word or two before that. */
const background = ignoringCase(`(?<!\\p{L})(?:${words.supportBackground.join('|')})(?:\\s+[^\\s,]+){0,2}$`);

/** "It is not true that Xyzzy now supports …", "Make sure that Xyzzy now supports …" */
const doubted = ignoringCase(`(?<!\\p{L})(?:${words.supportDoubted.join('|')})(?!\\p{L})`);

/** "Your Xyzzy now supports …", "Plugh on Xyzzy now supports …" */
const othersOwn = ignoringCase(`(?<!\\p{L})(?:${words.supportOthers.join('|')})(?:\\s+(?:the|an?))?$`);

/** Right behind the name that "Now …" opens a sentence with: "supports the …". */
export const supportsBehind = ignoringCase(`^\\s+(?:${words.supports.join('|')})\\s+(?:${words.article.join('|')})?`);

/** And behind that of "Ab sofort unterstützt …". */
export const alsoBehind = /^\s+(?:(?:auch|nun|jetzt|nativ|endlich)\s+)*(?:(?:den|die|das)\s+)?/iu;

/** "… now supports no more caves", "… now supports this": what such words open is not the name of anything. */
export const noObject = ignoringCase(`^(?:${words.noObject.join('|')})(?![\\p{L}'\u2019-])`);

/** A word that ends what is supported, and one that may join two such things. */
export const objectEnd = ignoringCase(`^(?:${words.objectEnd.join('|')}|[-\u2013\u2014])$`);
export const objectJoint = ignoringCase(`^(?:${words.objectJoint.join('|')}|&)$`);
