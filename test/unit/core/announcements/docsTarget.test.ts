import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import type { DocsTarget } from '../../../../src/core/announcements/announcement';
import { smallCatalog } from '../catalog/bundled';
import { news, recap } from './reading';

const page = (url: string): [string, number, string] => [url, 0, '2026-11-22'];
const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const guide = 'https://docs.aws.amazon.com/plugh/latest/guide/what-is.html';
const landing = 'https://docs.aws.amazon.com/xyzzy/';
const product = 'https://aws.amazon.com/frotz/';
const catalog = smallCatalog([
  { id: 'plugh', name: 'AWS Plugh', announced: launch, docs: page(guide) },
  { id: 'xyzzy', name: 'AWS Xyzzy', announced: launch, docs: page(landing) },
  { id: 'echo', name: 'AWS Xyzzy Echo', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'frotz', name: 'AWS Frotz', announced: launch, product: page(product) },
  { id: 'bare', name: 'AWS Blorple', announced: launch },
]);

function target(body: string): DocsTarget | undefined {
  const [announcement] = parsePost(recap(body), { catalog }).announcements;
  assert.ok(announcement, 'nothing is announced');
  return announcement.docs;
}

suite('Where "Open AWS Docs" leads', () => {
  const own = 'https://docs.aws.amazon.com/plugh/latest/dg/own.html';
  const table: readonly (readonly [says: string, body: string, target: DocsTarget | undefined])[] = [
    ['to a docs page that the post links for it', `## [AWS Plugh](${own})`, { url: own, kind: 'post' }],
    ['to that page byte for byte', `## [AWS Plugh](${own}?a=%2F#b)`, { url: `${own}?a=%2F#b`, kind: 'post' }],
    ['to the catalog’s page about it', `## [AWS Plugh](${news}/aws-plugh/)`, { url: guide, kind: 'page' }],
    [
      'to the page that the post links where the catalog has only the parent’s',
      `## [AWS Xyzzy Echo](${news}/aws-xyzzy-echo/)`,
      { url: `${news}/aws-xyzzy-echo/`, kind: 'product' },
    ],
    [
      'not to a document or course that stands beside it',
      '- [AWS Plugh](https://docs.google.com/forms/d/x) sign up, [course](https://learn.acloud.guru/plugh)',
      { url: guide, kind: 'page' },
    ],
    [
      'not to the docs of something else that are named beside it',
      `- **AWS Plugh** ([docs of Xyzzy](${landing}))`,
      { url: guide, kind: 'page' },
    ],
    ['to its product page', '## AWS Frotz', { url: product, kind: 'product' }],
    ['to the landing page of what it is a part of', '## AWS Xyzzy Echo', { url: landing, kind: 'landing' }],
    [
      'to the landing page of what it extends, where no catalog knows it',
      '## Announcing Ruby support for AWS Xyzzy\n\n## AWS Plugh\n\n## AWS Blorple',
      { url: landing, kind: 'landing' },
    ],
    ['nowhere where nothing is known', '## AWS Blorple', undefined],
  ];
  for (const [says, body, expected] of table)
    test(says, () => {
      assert.deepEqual(target(body), expected);
    });
});
