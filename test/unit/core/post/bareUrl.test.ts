import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { urlWithoutTrailing } from '../../../../src/core/post/bareUrl';

suite('Bare URLs', () => {
  for (const [text, url] of [
    ['(See https://a.example/c.)', 'https://a.example/c'],
    ['https://a.example/c: text', 'https://a.example/c'],
    ['_https://a.example/c_', 'https://a.example/c'],
    ['**https://a.example/c**', 'https://a.example/c'],
    ['https://a.example/c?! Yes', 'https://a.example/c'],
    ['&lt;https://a.example/c&gt;', 'https://a.example/c'],
    ['https://a.example/?q=1&amp; more', 'https://a.example/?q=1'],
    ['(https://a.example/A_(b))', 'https://a.example/A_(b)'],
    ['https://a.example/x;y z', 'https://a.example/x;y'],
    ['https://a.example/a_b_c', 'https://a.example/a_b_c'],
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&b=2'],
  ] as const) {
    test(`end before the marks of the sentence: ${text}`, () => {
      const [link] = parsePost(text).links;
      assert.equal(link?.url, url);
      assert.equal(link?.range.start, text.indexOf(url));
      assert.equal(link?.range.end, text.indexOf(url) + url.length);
    });
  }

  test('of nothing but marks end in time', () => {
    const before = process.cpuUsage().user;
    for (const marks of [')', '(', '.', '&a;', ';', '*'])
      assert.ok(urlWithoutTrailing(`https://a.example/${marks.repeat(100_000)}`).length < 300_100);
    assert.ok(process.cpuUsage().user - before < 2_000_000);
  });
});
