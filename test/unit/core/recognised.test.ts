import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/parsePost';
import { isRecognised } from '../../../src/core/recognised';
import { bundled as catalog } from './catalog/bundled';

const plain = parsePost('# Text\n');
const announcing = '# Launches\n\nAnnouncing [AWS Fargate](https://aws.amazon.com/fargate/), which is new.\n';

function recognised(path: string, include: readonly string[] = [], post = plain): boolean {
  return isRecognised({ post, path: `/work/${path}`, relativePath: path, include });
}

suite('A recognised post', () => {
  test('may be a draft', () => {
    assert.equal(recognised('_drafts/notes.md'), true);
  });

  test('has a date and announces something', () => {
    const dated = parsePost(`---\ndate: 2017-11-30\n---\n${announcing}`, { catalog });
    assert.ok(dated.announcements.length > 0);
    assert.equal(recognised('notes/x.md', [], dated), true);
    assert.equal(recognised('notes/x.md', [], parsePost(announcing, { catalog })), false);
    assert.equal(recognised('notes/x.md', [], parsePost('---\ndate: 2017-11-30\n---\n# Diary\n', { catalog })), false);
  });

  for (const [path, expected] of [
    ['_posts/2018-12-11-x.md', true],
    ['blog/_posts/x.md', true],
    ['source/_posts/x.md', true],
    ['content/posts/x.md', true],
    ['content/post/x/index.md', true],
    ['content/blog/2018/x.md', true],
    ['content/de/posts/x.md', true],
    ['content/pt-br/blog/x.md', true],
    ['content/posts/_index.md', false],
    ['content/posts/_index.de.md', false],
    ['content/about.md', false],
    ['posts/x.md', false],
    ['my_posts/x.md', false],
    ['README.md', false],
    ['node_modules/theme/_posts/x.md', false],
    ['vendor/bundle/ruby/gems/minima/_posts/x.md', false],
    ['_site/content/posts/x.md', false],
  ] as const) {
    test(`is ${expected ? '' : 'not '}${path}, by its folder`, () => {
      assert.equal(recognised(path), expected);
    });
  }

  test('is what the user says, but nothing in a package', () => {
    assert.equal(recognised('notes/2018/x.md', ['notes/**/*.md']), true);
    assert.equal(recognised('diary/x.md', ['notes/**/*.md', 'blog/*']), false);
    assert.equal(recognised('node_modules/a/notes.md', ['**/*.md']), false);
  });
});
