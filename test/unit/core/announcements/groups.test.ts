import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, news, read, recap, things } from './reading';

suite('One announcement per thing', () => {
  test('its heading, its line in the contents and its mentions are one, with all links', () => {
    const text = recap(
      `- [AWS Outposts](#aws-outposts)\n- [AWS Transit Gateway](#aws-transit-gateway)\n\n## AWS Outposts\n\nSee [AWS Outposts](${news}/aws-outposts/).\n\n## AWS Transit Gateway\n\nNew.`,
    );
    const { announcements } = read(text);
    assert.deepEqual(announcements.map(({ name, places }) => [name, places.length]).sort(), [
      ['AWS Outposts', 3],
      ['AWS Transit Gateway', 2],
    ]);
    assert.deepEqual(
      announcements.find(({ name }) => name === 'AWS Outposts')?.links.map(({ url }) => url),
      [`${news}/aws-outposts/`],
    );
  });

  test('a line of the contents and the heading it leads to are one, whatever each says', () => {
    const text = recap('- [Plugh, the manager](#aws-plugh)\n\n## AWS Plugh\n\nNew.');
    assert.deepEqual(announced(text), ['AWS Plugh']);
  });

  test('names that differ in order, number and filling words are one', () => {
    assert.deepEqual(things(recap('## Xyzzy queues for AWS Lambda\n\n## AWS Lambda Xyzzy queue')), [
      'Xyzzy queues for AWS Lambda',
    ]);
  });

  test('two names for one news page are one', () => {
    const page = `${blog}/new-plugh-for-everyone/`;
    assert.equal(things(recap(`- [Plugh for All](${page})\n- [Plugh Everywhere](${page})`)).length, 1);
  });

  test('names of two things on one news page stay two', () => {
    const page = `${blog}/s3-glacier-select/`;
    assert.deepEqual(things(recap(`- [S3 Select](${page})\n- [Glacier Select](${page})`)), [
      'Amazon S3 Select',
      'Amazon Glacier Select',
    ]);
  });

  test('a service and its extension stay two', () => {
    assert.deepEqual(things(recap('## AWS Lambda\n\n## Ruby support for AWS Lambda')), [
      'AWS Lambda',
      'Ruby support for AWS Lambda',
    ]);
  });

  test('a heading and what its text calls by its full name are one, where the heading says no more than that', () => {
    const catalog = smallCatalog([
      { id: 'caves', name: 'AWS Caves', announced: ['2014-11-13', '', 0, ''] },
      { id: 'plughs', name: 'AWS Managed Caves for Plughs', announced: ['2018-11-28', '', 0, ''] },
    ]);
    const under = (heading: string): string => recap(`## ${heading}\n\nThey launched AWS Managed Caves for Plughs.`);
    assert.equal(things(under('Caves for Plughs'), catalog).length, 1);
    assert.deepEqual(announced(under('Caves for Plughs'), catalog), ['AWS Managed Caves for Plughs']);
    assert.equal(things(under('Caves for Xyzzies'), catalog).length, 2);
    assert.equal(things(under('AWS Caves'), catalog).length, 2);
  });

  test('so are a heading that says more and the launched part whose whole name is in it', () => {
    const catalog = smallCatalog([
      { id: 'caves', name: 'AWS Caves', announced: ['2014-11-13', '', 0, ''] },
      {
        id: 'maps',
        name: 'Deep map search in AWS Caves',
        kind: 'feature',
        parent: 'caves',
        announced: ['2018-11-28', '', 0, ''],
      },
    ]);
    const namesUnder = (heading: string): readonly string[] =>
      things(recap(`## ${heading}\n\nThey launched Deep map search in AWS Caves.`), catalog);
    const maps = namesUnder('Find your way in AWS Caves with deep map search');
    assert.equal(maps.filter(name => /map search/i.test(name)).length, 1);
    const others = namesUnder('Find your way in AWS Caves with deep maps');
    assert.ok(others.includes('Find your way in AWS Caves with deep maps'));
    assert.ok(others.includes('Deep map search in AWS Caves'));
  });

  test('so are a heading and a launched thing that a link below calls in the same words', () => {
    const page = 'https://aws.amazon.com/racks/';
    const racks = smallCatalog([
      {
        id: 'racks',
        name: 'AWS Deep Racks',
        announced: ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'],
        urls: [page],
      },
    ]);
    const text = (link: string): string =>
      recap(`They announced AWS Deep Racks.\n\n### Rack Service\n\n[${link}](${page}) is here.`);
    const places = (link: string): number | undefined => read(text(link), racks).announcements[0]?.places.length;
    assert.equal(places('Rack Service'), 3);
    assert.equal(places('It'), 2);
  });

  test('two things named side by side stay two', () => {
    assert.deepEqual(things(recap(`- [Local Zones](${news}/a/) & [Outposts](${news}/b/)`)), [
      'AWS Local Zones',
      'AWS Outposts',
    ]);
    assert.deepEqual(things(recap('Both S3 Select and Glacier Select are useful.')), [
      'Amazon S3 Select',
      'Amazon Glacier Select',
    ]);
  });

  test('a heading carries the news its section only points to', () => {
    const [announcement] = read(recap(`## AWS Plugh\n\nIt plughs. [Read more](${news}/aws-plugh/)`)).announcements;
    assert.deepEqual(
      announcement?.links.map(({ url }) => url),
      [`${news}/aws-plugh/`],
    );
  });

  test('a link in the section that names another thing is that thing’s', () => {
    const { announcements } = read(recap(`## Introducing AWS Plugh\n\nIt comes with [AWS Xyzzy](${news}/aws-xyzzy/).`));
    assert.deepEqual(
      announcements.map(({ name, links }) => [name, links.length]),
      [
        ['AWS Plugh', 0],
        ['AWS Xyzzy', 1],
      ],
    );
  });

  test('a link to news of another part is that part’s, whatever it says', () => {
    const parts = smallCatalog([
      { id: 'xyzzy', name: 'AWS Xyzzy', announced: ['2012-01-01', '', 0, '2026-11-22'] },
      ...['Caves', 'Maps'].map(part => ({
        id: part,
        name: `AWS Xyzzy ${part}`,
        kind: 'feature' as const,
        parent: 'xyzzy',
        announced: ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'] as [string, string, number, string],
        urls: [`${news}/x-${part.toLowerCase()}/`],
      })),
    ]);
    const text = recap(`## AWS Xyzzy Caves\n\nBeside [newly released features](${news}/x-maps/) they are deep.`);
    assert.deepEqual(announced(text, parts), ['AWS Xyzzy Caves', 'AWS Xyzzy Maps']);
  });

  test('an item under a service’s heading is something about that service', () => {
    assert.ok(things(recap('## Lambda\n\n- Ruby runtime\n- Bigger functions')).includes('AWS Lambda Ruby runtime'));
  });

  test('leads that come back again and again are labels', () => {
    const part = (name: string): string => `## AWS ${name}\n\n- **Why It Matters** because.\n`;
    assert.deepEqual(things(recap(['Plugh', 'Xyzzy', 'Frotz'].map(part).join('\n'))), [
      'AWS Plugh',
      'AWS Xyzzy',
      'AWS Frotz',
    ]);
  });

  test('a heading in another script and the launched thing its text names are one', () => {
    const body = (heading: string): string => recap(`## ${heading}\n\nAWS Outposts 是新的。`);
    assert.deepEqual(announced(body('前哨')), ['AWS Outposts']);
    assert.equal(things(body('前哨')).length, 1);
    assert.equal(things(body('Deep Caves')).length, 2);
  });
});
