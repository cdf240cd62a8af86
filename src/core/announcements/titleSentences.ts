import type { CatalogEntry } from '../catalog/entry';
import { saysNothing } from './lead';
import { isAside } from './lexicon/headingWords';
import { label } from './lexicon/nameWords';
import { declaring, notYet } from './lexicon/newsWords';
import { newsOf } from './lexicon/titleWords';
import { isOld } from './namesInTitle';
import { quotedNamesIn } from './quotedNames';
import { type NameContext, namesThen, resolve } from './resolve';
import { ownWordsOf, telling, wordsIn } from './tellingWords';
import { subjectOf, taglineOf } from './title';

/** 'Caves are hard, so AWS is launching "Xyzzy Caves"': what such a sentence names, unless it says that nobody does, or when. */
export function quotedIn(title: string): string | undefined {
  const [quoted] = quotedNamesIn(title);
  if (!quoted || notYet.test(title) || /[?？]/.test(title)) return undefined;
  const before = title.slice(0, quoted.start).replace(/["\u201c\u201e\u00ab]\s?$/, '');
  return declaring.test(before) && !doubted.test(before) ? title.slice(quoted.start, quoted.end) : undefined;
}

const doubted =
  /(?<!\p{L})(?:not|never|nobody|no one|should|would|could|might|hopes?|wish(?:es)?|nicht|nie|niemand|sollten?|ne|jamais|personne|no|nunca|nadie|não|ninguém)(?!\p{L})|n['\u2019]t(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d)/iu;

/** "Xyzzy is now available in Amazon Plugh": what had been there can now be used in something else. */
export function inOther(title: string, context: NameContext): readonly string[] | undefined {
  const [, subject, other] = (title.includes(' now ') && availableIn.exec(title)) || [];
  const named = other === undefined ? undefined : namesThen(other, context)[0];
  if (subject === undefined || named?.start !== 0) return undefined;
  const { entry } = resolve(subjectOf(subject), undefined, context);
  return entry && isOld(entry, context) ? [`${subjectOf(subject)} in ${other?.slice(0, named.end) ?? ''}`] : undefined;
}

const availableIn = /^(.{2,60}?) (?:is|are) now (?:generally )?available (?:in|on|within|inside|through) (\S.{1,60})$/;

/** "What's new in AWS Xyzzy – deep caves": what is new of the service stands behind the dash. */
export function newsBehind(
  subject: string,
  whole: string,
  [service, another]: readonly CatalogEntry[],
): string | undefined {
  if (service?.kind !== 'service' || another) return undefined;
  const rest = newsOf.removedFrom(subject);
  const own = ownWordsOf(service);
  if (rest === subject || !telling(rest.replace(/[\u306e\u7684\uc758]$/u, '')).every(word => own.has(word)))
    return undefined;
  const news = taglineOf(whole);
  if (news === undefined || !telling(news).length || wordsIn(news) > 16) return undefined;
  return label.test(news) || isAside(news) || saysNothing(news) || partOrMonth.test(news)
    ? undefined
    : `${service.name} ${news}`;
}

/** "Part 2", "Fazit", "May 2019" */
const partOrMonth = /^(?:(?:part|teil|partie|parte)\s\d+|fazit|conclusions?|\p{L}+\s20\d\d)$/iu;
