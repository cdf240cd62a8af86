import { blankParted } from '../text/blankParted';
import { phraseOpening } from './lexicon/titleWords';

/**
 * Whether a name has the form of a product's, whoever makes it: a capital within a word ("HomePlugh", "xyzzyOS"), or a version behind a
 * capitalised word ("Xyzzy 3", "Plugh 10.1"). A few words at most, each of a name.
 */
export function isCoined(name: string): boolean {
  const words = blankParted(name);
  if (words.length > 6 || !words.every(isNamely)) return false;
  return words.some(
    (word, at) => capitalWithin.test(word) || (at > 0 && isVersion(word) && isCapitalised(words[at - 1])),
  );
}

/** A word of a name: with a capital or a digit in it, or one that joins such. */
export function isNamely(word: string): boolean {
  return namely.test(word);
}

const namely = /[\p{Lu}\d]|^(?:for|of|and|on|in|with|the|to|&|und|für|et|pour|y|e|para|de)$/u;
const capitalWithin = /\p{Ll}\p{Lu}/u;

function isVersion(word: string): boolean {
  return /^v?\d{1,2}(?:\.\d{1,3}){0,2}$/.test(word);
}

function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /\p{Lu}/u.test(word);
}

/** "Emphasizing Depth", "Inside the Cave", "My highlights": what heads a text, and no product is called so. */
export function isPhrase(name: string): boolean {
  return phraseOpening.test(name) || commonNoun.test(name) || (gerund.test(name) && !capitalWithin.test(name));
}

/** "Les grottes", "L'ambiance": an article before a common noun, in languages that write those small. */
const commonNoun =
  /^(?:(?:[Ll](?:e|a|es|os|as)|[Oo]s|[Uu]ne?|[Uu]na|[Uu]ma?)\s+|[Ll]['\u2019])(?!nouve|nuev|nov)\p{Ll}/u;

/** "Developers building caves", "Teams that …": for whom something is. */
export function isAudience(name: string): boolean {
  return people.test(name);
}

const people =
  /^(?:\p{L}+\s+(?:\/\s+\p{L}+\s+)?)?(?:developers|engineers|teams|architects|companies|customers|organi[sz]ations|startups|users|people|folks|anyone|everyone)\s+(?:\p{Ll}{2,}ing|who|that|with|looking|interested|on)(?!\p{L})/iu;

/** Other languages have such words as nouns: "Tracking de …", "Training für …". */
const gerund =
  /^\p{Lu}\p{Ll}{2,}ing\s+(?!(?:de|des|del|du|da|do|di|en|el|la|le|für|mit|von|der|die|das|im|in|pour|para|avec|con|com)\s)\S/u;

/** "Xyzzy is the way out of caves": a sentence that says what something is or does, not that it is new. */
export function isStatement(name: string): boolean {
  return (
    /^\p{Ll}\S*\s.*\s(?:is|are|was|were|has|have)\s/u.test(name) ||
    /\S\s+(?:is|are|was|were|provides?|means?|ist|sind|war|bedeutet|est|sont|était|es|son|era|significa|são)\s+(?!(?:now|jetzt|nun|désormais|ahora|agora|maintenant)\s)\S+\s+\S/iu.test(
      name,
    )
  );
}

/** "Runs in caves", "Lets you dig": a verb in the third person opens what tells of a thing named before. */
export function isDeed(text: string): boolean {
  return deed.test(text);
}

const deed =
  /^[^\p{L}]{0,4}(?:Adds|Aims|Allows|Automates|Automatically|Brings|Builds|Can|Comes|Connects|Creates|Delivers|Deploys|Detects|Does(?:n['\u2019]t)?|Eliminates|Enables|Ensures|Facilitates|Generates|Gives|Handles|Has|Helps|Identifies|Improves|Includes|Integrates|Is|Keeps|Lets|Makes|Manages|Offers|Provides|Reduces|Removes|Requires|Runs|Scales|Simplifies|Solves|Starts|Stores|Supports|Uses|Was|Will|Works)\s/u;

/** Questions, instructions, what there is none of, links to a heading that are none ("[Xyzzy] (#xyzzy)"), and sentences that open with where or when something is. */
export const notName =
  /^(?:in|at|on|during|after|before|with|for|from|as|since) (?:the|this|that|these|those|our|my|his|her|their|q\d)[\s,]|^(?:there|this|it|we|they|he|she|you|if|while|because)\s\p{Ll}|^(?:no|none|nothing|nobody|keine?[nrs]?|nichts|aucune?|rien|ning[uú]n[ao]?|nenhuma?|nada)\s|[?？]$|(?:\u65b9\u6cd5|\u6559\u7a0b|\u624b\u9806)$|\]\s?\(#|^\d+\s*(?:日目|일차)|^第[一二三四五\d]+天|^(?:open up|click|go to|navigate|log ?in|sign in|make sure|follow|let['’]s)\s|^(?:\u8fd9|\u9019|\u8be5|\u8a72|\u6b64|\u6709\u4e86|\u3053\u306e|\u305d\u306e|\u3053\u308c|\u305d\u308c)|^how (?:to|do|does|can|I|we)\b|\s(?:should|must|ought to)(?:n['’]t)?\s|^(?:what|why|when|where|who)(?:['’]s|\s+(?:is|are|was|were|do|does|did|to|I|we|you))?\s/iu;

/** "9 updated methods", "6 つのメソッド更新": how many of a program's parts changed. */
export function isCount(text: string): boolean {
  return /^\d+\s?(?:つの(?:新しい|新規)?メソッド|(?:new|updated)\s(?:\+\s\d+\s(?:new|updated)\s)?(?:api\s)?methods?(?![^-\u2013\u2014(]*\sfor\s))/i.test(
    text,
  );
}
