import { findAnnouncements } from '../../../../src/core/announcements/findAnnouncements';
import { judgeGroups } from '../../../../src/core/announcements/judge';
import type { RuleId } from '../../../../src/core/announcements/rules';
import { parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';
import { smallCatalog } from '../catalog/bundled';

const launch = (date: string, event = ''): [string, string, number, string] => [date, event, 0, '2026-11-22'];

/** A few services and parts of them, old in 2018 or launched at re:Invent 2018. */
export const few = smallCatalog([
  { id: 'lambda', name: 'AWS Lambda', announced: launch('2014-11-13', 're:Invent 2014') },
  { id: 's3', name: 'Amazon S3', announced: launch('2006-03-14') },
  { id: 'glacier', name: 'Amazon S3 Glacier', aliases: ['Glacier'], announced: launch('2012-08-21') },
  { id: 's3-select', name: 'Amazon S3 Select', kind: 'feature', parent: 's3', announced: launch('2017-11-29') },
  { id: 'glacier-select', name: 'Amazon Glacier Select', kind: 'feature', announced: launch('2017-11-29') },
  { id: 'ec2', name: 'Amazon EC2', announced: launch('2006-08-25') },
  { id: 'outposts', name: 'AWS Outposts', announced: launch('2018-11-28', 're:Invent 2018') },
  { id: 'local-zones', name: 'AWS Local Zones', announced: launch('2019-12-03', 're:Invent 2019') },
  { id: 'transit-gateway', name: 'AWS Transit Gateway', announced: launch('2018-11-26', 're:Invent 2018') },
  { id: 'ground-station', name: 'AWS Ground Station', announced: launch('2018-11-27', 're:Invent 2018') },
  { id: 'timestream', name: 'Amazon Timestream', announced: launch('2018-11-28', 're:Invent 2018') },
  { id: 'lightsail', name: 'Amazon Lightsail' },
  { id: 'outposts-racks', name: 'AWS Outposts Racks', kind: 'feature', parent: 'outposts' },
  { id: 'robomaker', name: 'AWS RoboMaker', announced: launch('2018-06-28') },
  { id: 'sustainability', name: 'AWS Sustainability', everyday: ['Sustainability'], announced: launch('2026-03-31') },
]);

export const news = 'https://aws.amazon.com/about-aws/whats-new/2018/11';
export const blog = 'https://aws.amazon.com/blogs/aws';

/** A post on re:Invent 2018 with this body. */
export function recap(body: string): string {
  return `---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\n\n${body}\n`;
}

/** A post of this body, read. */
export function read(text: string, catalog = few): Post {
  return parsePost(text, { catalog });
}

/** The names of what a text announces, in its order. */
export function announced(text: string, catalog = few): readonly string[] {
  return read(text, catalog).announcements.map(({ name }) => name);
}

/** The names of all things that a text may announce, whatever the weights. */
export function things(text: string, catalog = few): readonly string[] {
  return judgeGroups(parsePost(text), catalog).map(
    ({ candidates }) => candidates[0]?.entry?.name ?? candidates[0]?.name ?? '',
  );
}

/** The rules that hold for a thing: for its place `at`, in the order of the text. */
export function rulesOf(text: string, name: string, { catalog = few, at = 0 } = {}): readonly RuleId[] {
  const groups = judgeGroups(parsePost(text), catalog);
  const group = groups.find(({ candidates }) =>
    candidates.some(candidate => (candidate.entry?.name ?? candidate.name) === name),
  );
  const judged = group?.judged[at];
  if (!judged) throw new Error(`${name} is none of ${things(text, catalog).join('; ')}`);
  return judged.holding;
}

/** The catalogued names a text only mentions. */
export function mentioned(text: string, catalog = few): readonly string[] {
  return findAnnouncements(parsePost(text), catalog).mentions.map(({ entry }) => entry.name);
}
