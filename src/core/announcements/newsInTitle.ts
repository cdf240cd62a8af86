import { isThing } from './itemNews';
import { isNewThen } from './launchTime';
import { vendorNamed } from './lexicon/nameWords';
import { type NameContext, namesThen } from './resolve';
import { wordsIn } from './tellingWords';
import { subjectOf, subjectWithTagline } from './title';

/**
 * What a title says is new of a service that had been there, if that is several things: "Amazon Xyzzy – Cave Maps and Deep Halls" gives
 * Amazon Xyzzy Cave Maps and Amazon Xyzzy Deep Halls. Undefined where it is one, or what is said of each cannot be told apart.
 */
export function newsInTitle(title: string, context: NameContext): readonly string[] | undefined {
  if (!joint.test(title)) return undefined;
  const told = (subjectWithTagline(title) ?? subjectOf(title)).replace(dash, ' ');
  const [service] = namesThen(told, context);
  if (service?.start !== 0 || service.entry.kind !== 'service' || isNewThen(service.entry, context.dateOf()))
    return undefined;
  const news = told.slice(service.end).trim().replace(launchOf, '').replace(purpose, '');
  // "Amazon Plugh, Amazon Xyzzy and Caves": it is one of the services that are listed.
  if (opensWithJoint.test(news)) return undefined;
  const parts = news.split(joints).filter(Boolean);
  if (parts.some(part => vendorNamed.test(part))) return undefined;
  const isOpen = parts.length > 1 && andMore.test(parts.at(-1) ?? '');
  if (isOpen) parts.pop();
  const fewestWords = isOpen ? 1 : 2;
  const areApart =
    parts.length >= 2 &&
    parts.length <= most &&
    parts.every((part, at) => {
      const named = at === parts.length - 1 ? part.replace(/\swith\s.*$/, '') : part;
      return isThing(named) && wordsIn(named) >= fewestWords && !relating.test(named);
    });
  return areApart ? parts.map(part => `${told.slice(0, service.end)} ${part.replace(article, '')}`) : undefined;
}

const most = 4;
const joint = /,|\s(?:and|und|et|y|e|&)\s/;
/** Not the comma of "100,000". */
const joints = /\s*,(?!\d)\s*(?:(?:and|und|et|y|e|&)\s+)?|\s+(?:and|und|et|y|e|&)\s+/;
const opensWithJoint = /^(?:,|(?:and|und|et|y|e|&)\s)/;
const dash = /\s+[-\u2013\u2014]\s+|\s*[:：]\s+/;
const launchOf = /^(?:(?:introduced|launched|added|announced)\s+|(?:general availability|preview|launch) of\s+)/i;
/** "… for Plugh clients" is said of all. */
const purpose = /\sfor\s(?:(?!\s(?:and|und|et|y|e|&)\s)[^,])*$/;
const andMore = /^(?:more|others|mehr|más|plus|mais)$/i;
const article = /^(?:an?|the|new)\s/;

/** What joins words into one thing, or says what it does. */
const relating =
  /(?:^|\s)(?:for|from|with|in|on|to|of|by|at|into|via|using|up|now|is|are|has|can|lets?|makes?|gets?|adds?|supports|enables?|provides?|simplif(?:y|ies)|für|mit|von|pour|avec|de|para|con|com)(?=\s|$)/i;
