import assert from 'node:assert/strict';
import { dateInPath } from '../../../../src/core/post/pathDate';

suite('The date a path tells', () => {
  for (const [path, date] of [
    ['_posts/2018-12-11-news.md', '2018-12-11'],
    ['_posts/2018-12-5-news.md', '2018-12-05'],
    ['_posts/18-12-05-news.md', '2018-12-05'],
    ['blog/2018/12/11/news.md', '2018-12-11'],
    ['blog/2018-12-11/index.md', '2018-12-11'],
    ['/archive/2019-01-01-export/_posts/2018-12-11-x.md', '2018-12-11'],
    ['/2023-05-01/blog/2018/12/11/README.md', '2018-12-11'],
    ['notes/18-12-05-news.md', undefined],
    ['_posts/2018-13-41-news.md', undefined],
    ['news-2018-12-11.md', undefined],
    ['news.md', undefined],
    ['notes/20181211_news.md', '2018-12-11'],
    ['20181211 news.md', '2018-12-11'],
    ['20181311_news.md', undefined],
    ['201812111_news.md', undefined],
  ] as const)
    test(`${path}: ${date ?? 'none'}`, () => assert.equal(dateInPath(path), date));
});
