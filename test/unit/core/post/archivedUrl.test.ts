import assert from 'node:assert/strict';
import { archivedUrl } from '../../../../src/core/post/archivedUrl';

suite('The archived copy of a page', () => {
  test('is as of the day, the URL in it byte for byte', () => {
    for (const url of [
      'https://a.example/',
      'HTTP://A.Example:8080/%2F?b=%3D&c#d(e',
      'https://a.example/日本?x=https://b.example/',
    ]) {
      assert.equal(archivedUrl(url, '2018-12-11'), `https://web.archive.org/web/20181211/${url}`);
    }
  });

  test('without a day is the latest', () => {
    assert.equal(archivedUrl('https://a.example/', undefined), 'https://web.archive.org/web/https://a.example/');
  });

  test('of a page in the archive is that page', () => {
    const url = 'https://web.archive.org/web/2017/https://a.example/';
    assert.equal(archivedUrl(url, '2018-12-11'), url);
  });

  test('exists for web pages only', () => {
    for (const url of ['', 'mailto:a@b.example', 'a.md', '#x', '//a.example', 'javascript:x', 'https://', 'ftp://x/']) {
      assert.equal(archivedUrl(url, '2018-12-11'), undefined, url);
    }
  });
});
