import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { hostilePosts } from '../../../browser/hostilePosts';
import { htmlOf, rendered } from './rendering';

suite('renderPost, of hostile posts', () => {
  for (const { id, name, text } of hostilePosts()) {
    test(`stays quick and well-formed: ${name} (${id})`, () => {
      const post = parsePost(text);
      const before = process.cpuUsage();
      const html = htmlOf(post);
      assert.ok(process.cpuUsage(before).user < 2_000_000, 'took more than two seconds');
      assert.doesNotMatch(html, /\p{Surrogate}/u);
      assert.ok(html.length < 3_000_000, `is ${String(html.length)} characters long`);
      for (const [, href = ''] of html.matchAll(/<a r-link="\d+" href="([^"]*)"/g)) {
        assert.match(href, /^(?:https?:|mailto:|#|(?![a-z][a-z0-9+.-]*:|[\\/]{2}))/i);
      }
    });
  }

  test('shows the beginning of a huge post and says where it stops', () => {
    const html = rendered(`## h\n\n${'A paragraph of text.\n\n'.repeat(30_000)}`);
    assert.ok(html.length < 3_000_000);
    assert.match(html, /<p class="recap-notice" role="note">The rest of this post is not shown, from line \d+\.<\/p>$/);
  });

  test('shows the first items of a huge list', () => {
    const html = rendered('- item\n'.repeat(90_000));
    assert.match(html.slice(-200), /<\/li>\n?<\/ul><p class="recap-notice"/);
  });

  test('shows the beginning of a huge line', () => {
    const html = rendered('lorem '.repeat(850_000));
    assert.match(html, /^<p>\n?lorem lorem .* …<\/p><p class="recap-notice"/);
  });

  test('shows the beginning of huge code', () => {
    assert.match(
      rendered(`\`\`\`\n${'code\n'.repeat(150_000)}\`\`\`\n`),
      /^<pre><code>code\n[^]*<\/code><\/pre><p class="recap-notice"/,
    );
  });
});
