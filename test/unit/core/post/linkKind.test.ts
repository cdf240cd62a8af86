import assert from 'node:assert/strict';
import type { LinkKind } from '../../../../src/core/post/link';
import { classifyLink, hostAndPath } from '../../../../src/core/post/linkKind';

function assertKinds(kind: LinkKind, vendor: string | undefined, ...urls: readonly string[]): void {
  for (const url of urls) assert.deepEqual(classifyLink(url), { kind, vendor }, url);
}

suite('Kinds of links', () => {
  test('AWS pages by host and path, in every language', () => {
    assertKinds(
      'docs',
      'aws',
      'https://docs.aws.amazon.com/lambda/latest/dg/x.html',
      'http://docs.aws.amazon.com/zh_cn/x',
    );
    assertKinds('docs', 'aws', 'https://d1.awsstatic.com/whitepapers/x.pdf', 'https://awslabs.github.io/aws-cdk');
    assertKinds(
      'whats-new',
      'aws',
      'https://aws.amazon.com/about-aws/whats-new/2018/11/x/',
      'https://aws.amazon.com/jp/about-aws/whats-new/x',
    );
    assertKinds('blog', 'aws', 'https://aws.amazon.com/blogs/aws/x', 'https://aws.amazon.com/ko/blogs/korea/x/');
    assertKinds(
      'product',
      'aws',
      'https://aws.amazon.com/lambda/',
      'https://AWS.amazon.com:443/s3',
      '//aws.amazon.com/s3',
    );
  });

  test('pages of AWS that teach, tell or invite are of no product', () => {
    assertKinds(
      'article',
      'aws',
      'https://aws.amazon.com/builders-library/caves/',
      'https://aws.amazon.com/jp/what-is/caves/',
      'https://aws.amazon.com/pt_br/solutions/case-studies/plugh',
      'https://aws.amazon.com/getting-started/hands-on/explore-caves/',
      'https://aws.amazon.com/events/plugh/',
    );
    assertKinds('product', 'aws', 'https://aws.amazon.com/whatever/', 'https://aws.amazon.com/solutions/');
  });

  test('Amazon’s own news pages are news of AWS', () => {
    assertKinds(
      'blog',
      'aws',
      'https://www.aboutamazon.com/news/aws/caves',
      'https://www.aboutamazon.sg/news/company-news/caves',
    );
    assertKinds('article', 'aws', 'https://www.aboutamazon.com/workplace/caves');
  });

  test('Azure and Google Cloud pages', () => {
    assertKinds('docs', 'azure', 'https://learn.microsoft.com/en-us/azure/x');
    assertKinds('blog', 'azure', 'https://azure.microsoft.com/en-us/blog/x');
    assertKinds('product', 'azure', 'https://azure.microsoft.com');
    assertKinds('docs', 'google-cloud', 'https://cloud.google.com/run/docs/x');
    assertKinds('blog', 'google-cloud', 'https://cloud.google.com/blog/x');
    assertKinds('product', 'google-cloud', 'https://cloud.google.com/');
  });

  test('videos, code, social media, documentation, blogs, articles', () => {
    assertKinds('video', undefined, 'https://www.youtube.com/watch?v=x', 'https://youtu.be/x', 'https://vimeo.com/1');
    assertKinds('code', undefined, 'https://github.com/a/b', 'https://www.npmjs.com/package/x');
    assertKinds('social', undefined, 'https://twitter.com/x', 'https://www.linkedin.com/in/x');
    assertKinds('docs', undefined, 'https://docs.example.org/x', 'https://x.readthedocs.io/');
    assertKinds(
      'blog',
      undefined,
      'https://medium.com/@x/y',
      'https://blog.example.org/',
      'https://example.org/blog/x',
    );
    assertKinds('article', undefined, 'https://example.org/x', 'https://prometheus.io/');
  });

  test('what only looks like a known host is an article', () => {
    assertKinds(
      'article',
      undefined,
      'https://aws.amazon.com.evil.example/x',
      'https://notgithub.com/x',
      'https://аws.amazon.com/',
    );
    assertKinds(
      'article',
      undefined,
      'https://aws.amazon.com@evil.example/x',
      'https://evil.example/#https://aws.amazon.com/',
    );
  });

  test('places without a scheme are pages and anchors', () => {
    assertKinds(
      'page',
      undefined,
      'other.md#x',
      '/2018/x.html',
      '../up',
      '{% post_url x %}',
      '?q',
      'willhamill.com/2018',
    );
    assertKinds('anchor', undefined, '#x', '#');
  });

  test('mail is mail, other schemes and nothing are other', () => {
    assertKinds('mail', undefined, 'mailto:a@b.example', 'MAILTO:a@b.example');
    assertKinds('other', undefined, '', ' ', 'javascript:x', 'vscode://x', 'command:y', 'data:text/html,x', 'ftp://x/');
    assertKinds('other', undefined, 'java\tscript:x', 'java\nscript:x', 'https://', 'https:///x');
  });

  test('hostAndPath drops credentials, port, www. and what follows the path', () => {
    assert.deepEqual(hostAndPath('https://u:p@WWW.A.example:8080/b/c?d#e'), { host: 'a.example', path: '/b/c' });
    assert.deepEqual(hostAndPath('mailto:x'), { host: '', path: '' });
  });
});
