import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { announced, news, read, recap, rulesOf, things } from './reading';

suite('Posts in HTML', () => {
  test('headings, list items and bold leads announce as those of Markdown do', () => {
    const body = [
      '<h2>Networks</h2><p>Today AWS announced <strong>AWS Xyzzy</strong>, which digs.</p>',
      `<ul><li><a href="${news}/introducing-aws-outposts/">AWS Outposts</a> &#8211; racks</li><li><b>AWS Ground Station</b>: dishes</li></ul>`,
    ].join('\n');
    assert.deepEqual(announced(recap(body)), ['AWS Xyzzy', 'AWS Outposts', 'AWS Ground Station']);
  });

  test('a thing is where its name is written, behind entities, breaks and tags', () => {
    const text = recap(
      '<p>More &amp; more:<br/>\n  <span>we&nbsp;got <a href="/x">AWS&nbsp;<i>Outposts</i></a> now</span></p>',
    );
    const [outposts] = read(text).announcements;
    assert.equal(text.slice(outposts?.range.start, outposts?.range.end), 'AWS&nbsp;<i>Outposts');
  });

  test('links belong to what they name', () => {
    const { announcements } = read(recap(`<p>New: <a href='${news}/aws-outposts/'>AWS Outposts</a>.</p>`));
    assert.deepEqual(
      announcements.map(({ links }) => links.map(({ url }) => url)),
      [[`${news}/aws-outposts/`]],
    );
  });

  test('a list goes on over blank lines, and what stands in an item’s own list is below it', () => {
    const body = '<ul>\n<li>AWS Outposts</li>\n\n<li>AWS Transit Gateway</li>\n\n<li>AWS Ground Station</li>\n\n</ul>';
    assert.ok(rulesOf(recap(body), 'AWS Ground Station').includes('namingList'));
    const nested = '<ul><li>Sessions<ul><li>AWS Plugh in practice</li></ul></li></ul>';
    assert.ok(rulesOf(recap(nested), 'AWS Plugh in practice').includes('sessionSection'));
  });

  test('a thing stands in the section whose heading is before it, though all is in one line', () => {
    const body = '<h2>Compute</h2><p>Announcing AWS Outposts.</p><h2>Network</h2><p>Announcing AWS Xyzzy.</p>';
    assert.deepEqual(
      read(recap(body)).announcements.map(({ name, section }) => [name, section?.title]),
      [
        ['AWS Outposts', 'Compute'],
        ['AWS Xyzzy', 'Network'],
      ],
    );
  });

  test('rows of a table belong together, and its columns have titles', () => {
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    const table = `<table>${row(['Service', 'Update'], 'th')}${row(['AWS Lambda', 'Ruby caves'], 'td')}</table>`;
    assert.ok(things(recap(table)).includes('AWS Lambda Ruby caves'));
  });

  test('what nobody reads announces nothing: scripts, comments, forms, code', () => {
    const hidden = ['script', 'style', 'pre', 'form', 'noscript'].map(
      tag => `<div><${tag}>Announcing AWS Xyzzy</${tag}></div>`,
    );
    assert.deepEqual(things(recap([...hidden, '<p><!-- Announcing AWS Xyzzy --></p>'].join('\n\n'))), []);
  });

  test('bold tags in running text are bold', () => {
    assert.ok(rulesOf(recap('- <b>AWS Outposts</b> for all'), 'AWS Outposts').includes('bold'));
  });

  test('markup that is broken is read as far as it goes, and thousands of tags are no matter', () => {
    for (const body of [
      '<ul><li>AWS Outposts',
      '<p><b><a href="',
      '</ul></li><p>AWS Outposts</h2>',
      '<td>AWS Outposts',
    ])
      assert.ok(parsePost(recap(body)).text.length > 0);
    for (const piece of ['<p>AWS Xyzzy ', '<ul><li>', '<b>', '&', '<!-', '<a href="x">AWS'])
      assert.ok(read(recap(`<div>${piece.repeat(4_000)}`)).announcements.length <= 1);
  });
});
