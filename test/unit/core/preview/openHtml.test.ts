import assert from 'node:assert/strict';
import { OpenHtml } from '../../../../src/core/preview/openHtml';

suite('OpenHtml', () => {
  const isClosed = (...parts: readonly string[]): boolean => {
    const open = new OpenHtml();
    for (const part of parts) open.read(part);
    return open.isClosed;
  };

  for (const html of [
    '',
    '<p>text</p>\n',
    '<div><p>text <b>bold</b></p></div>\n',
    '<details><summary>More</summary>text</details>\n',
    '<p>one<br>two<img src="a.png"></p>',
    '<table><tr><td>a</td></tr></table>\n',
    '<ul><li>a</li></ul>\n',
    '<!-- a comment -->\n',
    'a < b\n',
    '<a title="a > b" href=x/ hidden>x</a>\n',
  ])
    test(`is closed behind ${JSON.stringify(html)}`, () => {
      assert.equal(isClosed(html), true);
    });

  for (const html of [
    '<div>\n',
    'text <b>bold\n',
    '</div>\n',
    '<b><i></b></i>\n',
    '<p><a>one <a>two</a></a></p>\n',
    '<li>a</li>\n',
    '<table><td>a</td></table>\n',
    '<svg></svg>\n',
    '<form></form>\n',
    '<plaintext>\n',
    '<!-- no end\n',
    '<!-- -- -->\n',
    '<a\u00a0b></a>\n',
    '<a b="<b>\n',
    'text &am',
    'text <',
    '</br>\n',
  ])
    test(`stays open behind ${JSON.stringify(html)}`, () => {
      assert.equal(isClosed(html), false);
    });

  test('is closed where an element ends that began in a part before', () => {
    assert.equal(isClosed('<div>\n', '<p>text</p>\n'), false);
    assert.equal(isClosed('<div>\n', '<p>text</p>\n', '</div>\n'), true);
  });

  test('stays open for good once it is unclear what browsers make of it', () => {
    assert.equal(isClosed('<p></b></p>\n', '<p>text</p>\n', '</b>\n'), false);
  });

  test('takes time in proportion to what it reads', () => {
    const took = (html: string): number => {
      const start = process.cpuUsage();
      isClosed(html);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    for (const part of ['<a b="', '<a b=\'"', '<a b ', '<!--', '<!-- -', '<b>', '<', '<a b=c'])
      assert.ok(took(part.repeat(200_000)) < 2000, part);
  });
});
