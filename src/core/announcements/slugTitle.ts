import type { CatalogEntry } from '../catalog/entry';
import { type NameContext, namesThen } from './resolve';

/** What a page is called by the last part of its address, "amazon-xyzzy-now-digs-caves", as a title would spell it. */
export function titleOfSlug(slug: string, context: NameContext): string {
  const words = slug.split('-').filter(Boolean);
  const title = (words.length > mostWords ? wholePart(words.slice(0, mostWords)) : words).map(spelt).join(' ');
  let spelled = '';
  let from = 0;
  for (const { entry, start, end } of namesThen(title, context)) {
    spelled += title.slice(from, start) + spellingOf(title.slice(start, end), entry);
    from = end;
  }
  return spelled + title.slice(from);
}

const mostWords = 10;

/** What stands before the last word that joins: a name is not cut within what it joins. */
function wholePart(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex(word => joint.test(word));
  return at >= fewestWords ? words.slice(0, at) : words;
}

const fewestWords = 3;
const joint = /^(?:and|or|with|by|through|via|using|across)$/;

function spelt(word: string): string {
  if (acronym.test(word)) return word.toUpperCase();
  return word.length > 3 || /\d/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const acronym =
  /^(?:aws|ec2|s3|rds|vpc|ecs|eks|iam|ebs|efs|emr|kms|sqs|sns|api|alb|nlb|iot|sdk|cli|cdk|sam|dms|sso|waf|acm|ai|ml|q|gpu|cpu|sql|http|https|tls|url|vpn|dns)$/i;

/** As the catalog has it: no capital within "GuardDuty" is left in an address. */
function spellingOf(written: string, { name, aliases }: CatalogEntry): string {
  return [name, ...aliases].find(known => known.toLowerCase() === written.toLowerCase()) ?? written;
}
