import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, recap } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  {
    id: 'caves',
    name: 'AWS Cave Manager',
    aliases: ['Amazon Xyzzy Caves', 'XCM', 'Xyzzy Caves', 'Cave-Manager', 'Cave Manager with ABC', 'cave handling'],
    announced: launch,
  },
  {
    id: 'identity',
    name: 'AWS Plugh Identity',
    aliases: ['Plugh Identities'],
    announced: launch,
  },
  {
    id: 'ropes',
    name: 'AWS Plugh Ropes',
    aliases: ['Elastic XR', 'Plugh Ladders'],
    announced: launch,
    lifecycle: [
      ['renamed', '2023-05', 0, '2026-11-22', '', 'Amazon Plugh Ladders'],
      ['renamed', '2020-01', 0, '2026-11-22', '', 'Amazon Elastic XRs'],
    ],
  },
  {
    id: 'knots',
    name: 'Deep knots for AWS Plugh Ropes',
    kind: 'feature',
    parent: 'ropes',
    aliases: ['UltraKnots'],
    announced: launch,
  },
]);

suite('An announcement bears', () => {
  const names: Readonly<Record<string, readonly [body: string, name: string]>> = {
    'the name a post calls it by, vendor and all': ['## Amazon Xyzzy Caves\n\nNew.', 'Amazon Xyzzy Caves'],
    'its name of then in a sentence': ['They announced Xyzzy Caves, a new service.', 'Xyzzy Caves'],
    'its name with that which its service had then': ['## UltraKnots\n\nNew.', 'Deep knots for Amazon Elastic XRs'],
    'its acronym behind the vendor, in a title': ['## AWS XCM\n\nNew.', 'AWS XCM'],
    'its whole name for an acronym by itself': ['## XCM\n\nNew.', 'AWS Cave Manager'],
    'its whole name for one in a sentence': ['They announced AWS XCM, a new service.', 'AWS Cave Manager'],
    'its whole name for another spelling': ['They announced Cave-Manager, a new service.', 'AWS Cave Manager'],
    'its whole name for one with an acronym': ['They announced Cave Manager with ABC.', 'AWS Cave Manager'],
    'its whole name for several of it': ['They announced Plugh Identities, which are new.', 'AWS Plugh Identity'],
    'its whole name for words of the everyday': ['They announced cave handling.', 'AWS Cave Manager'],
    'its name at the front of a title': ['## Amazon Xyzzy Caves, for all who dig\n\nNew.', 'Amazon Xyzzy Caves'],
    'the first of its names before it was renamed': ['## Elastic XR\n\nNew.', 'Amazon Elastic XRs'],
    'today’s name where the post has that, too': ['## Elastic XR\n\nPlugh Ropes are new.', 'AWS Plugh Ropes'],
    'no mark of what is new': ['## Amazon Xyzzy Caves **NEW**\n\nThem.', 'Amazon Xyzzy Caves'],
  };
  for (const [what, [body, name]] of Object.entries(names))
    test(what, () => {
      assert.deepEqual(announced(recap(body), catalog), [name]);
    });

  test('the name it had when the post was written', () => {
    const post = (date: string): string =>
      `---\ntitle: News of AWS\ndate: ${date}\n---\n\nThey announced Elastic XR.\n`;
    assert.deepEqual(announced(post('2018-12-05'), catalog), ['Amazon Elastic XRs']);
    assert.deepEqual(
      announced(post('2021-01-05').replace('announced', 'announced the general availability of'), catalog),
      ['Amazon Plugh Ladders'],
    );
    assert.deepEqual(
      announced(post('2024-01-05').replace('announced', 'announced the general availability of'), catalog),
      ['AWS Plugh Ropes'],
    );
  });
});
