import assert from 'node:assert/strict';
import { isDigestTitle, otherVendorOfDigest } from '../../../../src/core/announcements/digestTitle';

suite('Titles of digests', () => {
  for (const title of [
    'What’s new in AWS: June 2024',
    "What's new (AWS)",
    'AWS news, week 23',
    'AWS Weekly Roundup — October 7, 2024',
    'May on AWS',
    'AWS round-up: Lambda gets layers',
    'AWS serverless news, June 2023',
    'AWS-Neuigkeiten im Juni',
    'Nouveautés AWS de mai 2024',
    'Las novedades de AWS de esta semana',
    'Novidades da AWS em junho',
    'AWSアップデートまとめ 2024年6月',
    '週刊AWS – 2024/6/3週',
    '2024년 6월 AWS 주요 업데이트',
    'AWS 一周新闻',
    '本周 AWS 新闻速递',
    'AWS Newsletter #12',
    'AWS recap, May 2023',
    'What is new in AWS, May 2024',
    'AWS Week in Review – May 6, 2024',
    'AWS: what changed in May 2024',
    'What AWS shipped in May',
    'AWS changes in May 2024',
    'AWS re:cap May 2024',
    'Was gibt’s Neues bei AWS?',
    '¿Qué hay de nuevo en AWS?',
    'O que há de novo na AWS',
    'Cosa c’è di nuovo in AWS',
    'Wat is er nieuw bij AWS?',
    'La revue AWS de mai',
    'AWS 五月新功能',
    'AWS 三月更新汇总',
    'AWS 最新消息',
    'AWS có gì mới',
    'Novità AWS di maggio 2024',
    'AWS: riepilogo di maggio',
    'AWS-nieuws mei 2024',
    'AWS-nyheter maj 2024',
    'AWS Mayıs 2024 yenilikleri',
    '이번 달 AWS 소식',
    '이번 달 AWS 신규 서비스',
    'AWS 5월 새로운 기능 정리',
    '5月のAWS気になるアップデート5選',
    'AWS 5 月新功能速览',
    'AWS roundup for cloud engineers',
    'AWS news: my favourites',
  ])
    test(`promise a vendor’s news and nothing else: ${title}`, () => {
      assert.ok(isDigestTitle(title));
      assert.equal(otherVendorOfDigest(title), undefined);
    });

  for (const title of [
    'How we release on Amazon ECS',
    'Canary releases with AWS Lambda',
    'Launch your first instance on AWS',
    'An update on our AWS migration',
    'Good news: we cut our AWS bill',
    'How we release to the cloud',
    'How to automate releases with GitHub Actions',
    'Launching our booking app on Google Cloud',
    'Neuigkeiten: Wir ziehen nach Azure um',
    'Weekly update from the cloud team',
    'Top 10 AWS news',
    'AWS 新闻网站架构',
    'What’s new',
    'AWS for caves',
    'AWS and Azure news',
    'AWS Summary',
    'AWSサービスまとめ',
    'Resumen de AWS',
    'AWS Community Day recap',
    'AWS release notes',
    'My AWS month: June 2024',
    'AWS highlights of my week',
    'AWS news, June 2024: my take',
    'AWS changes',
    'AWS review',
    'AWS monthly: cost report',
    'Google Cloud in December',
  ])
    test(`are none of one that says more, names no vendor or several: ${title}`, () => {
      assert.ok(!isDigestTitle(title));
      assert.equal(otherVendorOfDigest(title), undefined);
    });

  test('name the vendor, if it is not AWS', () => {
    const vendors = ['GCP weekly news', 'Azure im Mai: die Neuigkeiten', 'GitHub updates: March'].map(
      otherVendorOfDigest,
    );
    assert.deepEqual(vendors, ['Google Cloud', 'Microsoft Azure', 'GitHub']);
  });
});
