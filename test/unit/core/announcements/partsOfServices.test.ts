import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { blog, recap, things } from './reading';

const page = 'https://aws.amazon.com/xyzzy';
const services = smallCatalog([
  { id: 'xyzzy', name: 'Amazon Xyzzy', announced: ['2014-11-13', '', 0, '2026-11-22'], product: [page, 0, ''] },
  { id: 'caves', name: 'Xyzzy Caves', kind: 'feature', parent: 'xyzzy', announced: ['2018-11-28', '', 0, ''] },
]);

function thing(body: string): readonly string[] {
  return things(recap(body), services);
}

suite('A title that links the page of a service', () => {
  test('names the part of it that was new then', () => {
    assert.deepEqual(thing(`## [Xyzzy Caves](${page}/) (for a few)`), ['Xyzzy Caves']);
  });

  test('names a part that no catalog knows where capitalised words go on behind its name', () => {
    assert.deepEqual(thing(`## [Xyzzy Deep Halls](${page}/)`), ['Xyzzy Deep Halls']);
  });

  test('names the service where it says no more', () => {
    assert.deepEqual(thing(`## [Xyzzy](${page}/)`), ['Amazon Xyzzy']);
    assert.deepEqual(thing(`## [Xyzzy for the caves](${page}/)`), ['Amazon Xyzzy']);
  });
});

suite('A title that joins two names with a vendor’s word', () => {
  const known = smallCatalog([
    { id: 'xyzzy', name: 'Amazon Xyzzy' },
    { id: 'plugh', name: 'AWS Plugh' },
    { id: 'thud', name: 'AWS Thud', announced: ['2018-11-28', '', 0, '2026-11-22'] },
  ]);

  test('names two things where neither had been there', () => {
    assert.deepEqual(things(recap('## AWS Deep Cave & AWS Long Rope'), known), ['AWS Deep Cave', 'AWS Long Rope']);
    assert.deepEqual(things(recap('## AWS Thud & AWS Long Rope'), known), ['AWS Thud', 'AWS Long Rope']);
  });

  test('names one where nobody knows how old a service is', () => {
    assert.equal(things(recap('## Amazon Xyzzy & AWS Plugh'), known).length, 1);
    assert.equal(things(recap('## AWS Long Rope & AWS Plugh'), known).length, 1);
  });

  test('names one where a word behind the last stands for both', () => {
    assert.deepEqual(things(recap('## AWS Deep Cave lamps and AWS Long Rope integration'), known), [
      'AWS Deep Cave lamps and AWS Long Rope integration',
    ]);
  });
});

suite('A link in running text that is called by the name of a service that had been there', () => {
  test('names what its news page tells of it', () => {
    const link = `[Amazon Xyzzy](${blog}/plugh-halls-for-amazon-xyzzy/)`;
    assert.deepEqual(thing(`It got much better, see ${link}, for a few.`), ['Plugh Halls for Amazon Xyzzy']);
  });

  test('names the part of it that is known, where the page does', () => {
    assert.deepEqual(thing(`It got better, see [Xyzzy](${blog}/xyzzy-caves/).`), ['Xyzzy Caves']);
  });

  test('names the service where its page is no news', () => {
    assert.deepEqual(thing(`It got better, see [Xyzzy](${page}/).`), ['Amazon Xyzzy']);
  });
});
