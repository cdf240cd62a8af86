import assert from 'node:assert/strict';
import { partsOf, subjectOf, subjectOfSentence, taglineOf } from '../../../../src/core/announcements/title';

const subjects: readonly (readonly [title: string, subject: string])[] = [
  ['Amazon EC2', 'Amazon EC2'],
  ['#5 Amazon Xyzzy', 'Amazon Xyzzy'],
  ['06:15 Amazon Xyzzy', 'Amazon Xyzzy'],
  ['[1:02:33] Amazon Xyzzy', 'Amazon Xyzzy'],
  [`02'15" - Amazon Xyzzy`, 'Amazon Xyzzy'],
  ['12:1 Plugh', '12:1 Plugh'],
  ['b) Amazon Xyzzy', 'Amazon Xyzzy'],
  ['c. Amazon Xyzzy', 'Amazon Xyzzy'],
  ['x) Amazon Xyzzy', 'x) Amazon Xyzzy'],
  ['a.out Xyzzy', 'a.out Xyzzy'],
  ['Azure Xyzzy goes GA in July', 'Azure Xyzzy'],
  ['Azure Xyzzy, preview in June', 'Azure Xyzzy'],
  ['Azure Xyzzy is GA', 'Azure Xyzzy'],
  ['Xyzzy Home, a place for caves', 'Xyzzy Home'],
  ['Xyzzy Drive (up to 30% faster)', 'Xyzzy Drive'],
  ['Amazon Xyzzy (for Apache Plugh)', 'Amazon Xyzzy (for Apache Plugh)'],
  ['Amazon Xyzzy (Plugh)', 'Amazon Xyzzy (Plugh)'],
  ['第3位 Amazon Xyzzy', 'Amazon Xyzzy'],
  ['2位：Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Xyzzy・・・16 caves', 'Xyzzy'],
  ['New models of Plugh were added to Amazon Xyzzy', 'models of Plugh in Amazon Xyzzy'],
  ['Plugh caves came to Amazon Xyzzy', 'Plugh caves in Amazon Xyzzy'],
  ['Plugh caves arrive in December', 'Plugh caves arrive in December'],
  ['Amazon Xyzzy lands on Tuesday', 'Amazon Xyzzy lands on Tuesday'],
  ['Amazon Xyzzy comes to Public Preview', 'Amazon Xyzzy'],
  ['Amazon Xyzzy came at AWS re:Invent', 'Amazon Xyzzy came at AWS re:Invent'],
  ['New York caves', 'New York caves'],
  ['The New Zealand Region', 'New Zealand Region'],
  ['New Yorkshire caves', 'Yorkshire caves'],
  ['（新）Amazon Xyzzy', 'Amazon Xyzzy'],
  ['(New) Amazon Xyzzy', 'Amazon Xyzzy'],
  ['(Novidade) Amazon Xyzzy', 'Amazon Xyzzy'],
  ['(Novità!) Amazon Xyzzy', 'Amazon Xyzzy'],
  ['1️⃣ Amazon Xyzzy', 'Amazon Xyzzy'],
  ['1️⃣0️⃣ Amazon Xyzzy', 'Amazon Xyzzy'],
  ['② Amazon Xyzzy', 'Amazon Xyzzy'],
  ['(3) Amazon Xyzzy', 'Amazon Xyzzy'],
  ['No.4 Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Amazon Xyzzy (details)', 'Amazon Xyzzy'],
  ['AWS lance Xyzzy', 'Xyzzy'],
  ['AWS lanzó el nuevo Amazon Xyzzy', 'Amazon Xyzzy'],
  ['AWS ha annunciato Xyzzy', 'Xyzzy'],
  ['AWS lanserade Xyzzy', 'Xyzzy'],
  ['AWS ogłosił Xyzzy', 'Xyzzy'],
  ['AWS kündigte Xyzzy an', 'Xyzzy'],
  ['AWS kondigde Xyzzy aan', 'Xyzzy'],
  ['Google has announced Xyzzy', 'Xyzzy'],
  ['Amazon Xyzzy is now available in the AWS Europe (Plugh) Region', 'Amazon Xyzzy in Europe (Plugh)'],
  ['Amazon Xyzzy is now available in Israel (Plugh Thud)', 'Amazon Xyzzy in Israel (Plugh Thud)'],
  ['Amazon Linux 42 已经发布预览版', 'Amazon Linux 42'],
  ['New service Amazon Xyzzy', 'Amazon Xyzzy'],
  ['New services for caves', 'services for caves'],
  ['Neuer Dienst: AWS Xyzzy', 'AWS Xyzzy'],
  ['Nuevo servicio Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Plugh caves are coming to Amazon Xyzzy', 'Plugh caves'],
  ['Plugh caves come to life', 'Plugh caves come to life'],
  ['Announcement: AWS Xyzzy', 'AWS Xyzzy'],
  ['Ankündigung: AWS Xyzzy', 'AWS Xyzzy'],
  ['발표: AWS Xyzzy', 'AWS Xyzzy'],
  ['Introducing Amazon Xyzzy', 'Amazon Xyzzy'],
  ['새로운 기능 – AWS Xyzzy', 'AWS Xyzzy'],
  ['미리 보기: Amazon Xyzzy', 'Amazon Xyzzy'],
  ['プレビュー：AWS Xyzzy', 'AWS Xyzzy'],
  ['预览 – AWS Xyzzy', 'AWS Xyzzy'],
  ['Amazon Xyzzy가 정식 출시', 'Amazon Xyzzy'],
  ['AWS Xyzzy 소개', 'AWS Xyzzy'],
  ['Announcing AWS Xyzzy – fast and simple', 'AWS Xyzzy'],
  ['AWS Xyzzy is now generally available', 'AWS Xyzzy'],
  ['AWS Xyzzy, now available in Tokyo', 'AWS Xyzzy'],
  ['New – AWS Xyzzy', 'AWS Xyzzy'],
  ['NEW: AWS Xyzzy', 'AWS Xyzzy'],
  ['The new AWS Xyzzy', 'AWS Xyzzy'],
  ['Now available: Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Just launched: AWS Xyzzy', 'AWS Xyzzy'],
  ['Coming soon: AWS Xyzzy', 'AWS Xyzzy'],
  ['In the works – AWS Xyzzy', 'AWS Xyzzy'],
  ['Meet AWS Xyzzy', 'AWS Xyzzy'],
  ['General availability of AWS Xyzzy', 'AWS Xyzzy'],
  ['Public preview of AWS Xyzzy', 'AWS Xyzzy'],
  ['Amazon Xyzzy (preview)', 'Amazon Xyzzy'],
  ['Amazon Xyzzy (announcement)', 'Amazon Xyzzy'],
  ['Amazon Xyzzy [Preview]', 'Amazon Xyzzy'],
  ['Amazon Xyzzy now in preview', 'Amazon Xyzzy'],
  ['Amazon Xyzzy now in private preview', 'Amazon Xyzzy'],
  ['Amazon Xyzzy now in GA', 'Amazon Xyzzy'],
  ['Amazon Xyzzy coming soon!', 'Amazon Xyzzy'],
  ['Amazon Xyzzy (Coming Soon)', 'Amazon Xyzzy'],
  ['AWS Xyzzy 출시 (2021-12-10)', 'AWS Xyzzy'],
  ['AWS Xyzzy（プレビュー）', 'AWS Xyzzy'],
  ['Amazon Xyzzy goes GA', 'Amazon Xyzzy'],
  ['AWS Xyzzy has arrived', 'AWS Xyzzy'],
  ['AWS Xyzzy was announced at the keynote', 'AWS Xyzzy'],
  ['AWS Xyzzy: a new way to build', 'AWS Xyzzy'],
  ['AWS Xyzzy — the short story', 'AWS Xyzzy'],
  ['AWS Xyzzy | re:Invent 2018', 'AWS Xyzzy'],
  ['AWS: what is new', 'AWS: what is new'],
  ['🚀 AWS Xyzzy', 'AWS Xyzzy'],
  ['1. AWS Xyzzy', 'AWS Xyzzy'],
  ['2) AWS Xyzzy', 'AWS Xyzzy'],
  ['“AWS Xyzzy”', 'AWS Xyzzy'],
  ['[EC2] AWS Xyzzy', 'AWS Xyzzy'],
  ['Amazon  Xyzzy\nManager', 'Amazon Xyzzy Manager'],
  ['AWS announces Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Amazon Web Services announces Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Amazon S3 announces Plugh', 'Amazon S3 Plugh'],
  ['AWS Lambda now supports Ruby', 'AWS Lambda support for Ruby'],
  ['Amazon EC2 adds support for Xyzzy', 'Amazon EC2 support for Xyzzy'],
  ['AWS Lambda support for Ruby', 'AWS Lambda support for Ruby'],
  ['Amazon S3 Select and Glacier Select', 'Amazon S3 Select and Glacier Select'],
  ['Neu: AWS Xyzzy', 'AWS Xyzzy'],
  ['Jetzt verfügbar: AWS Xyzzy', 'AWS Xyzzy'],
  ['Nouveau : AWS Xyzzy', 'AWS Xyzzy'],
  ['Nuevo: AWS Xyzzy', 'AWS Xyzzy'],
  ['AWS Xyzzyを発表', 'AWS Xyzzy'],
  ['AWS Xyzzy：新しいサービス', 'AWS Xyzzy'],
  ['AWS Xyzzy 一般提供開始', 'AWS Xyzzy'],
  ['AWS Xyzzy Webサイトに登場', 'AWS Xyzzy Webサイト'],
  ['AWS Xyzzy 10.1 released, with faster starts', 'AWS Xyzzy 10.1'],
  ['The roadmap view is coming to Xyzzy', 'roadmap view'],
  ['ARM tools are on their way too', 'ARM tools'],
  ['GitHub Xyzzy will support nested lists', 'GitHub Xyzzy support for nested lists'],
  ['Amazon Lightsail now provides automatic snapshots', 'Amazon Lightsail automatic snapshots'],
  ['AWS Xyzzy includes nine templates', 'AWS Xyzzy nine templates'],
  ['Xyzzy Plugh site', 'Xyzzy Plugh'],
  ['Free certificates for web sites', 'Free certificates for web sites'],
  ['Top 3 - AWS Xyzzy', 'AWS Xyzzy'],
  ['New feature - Xyzzy shift', 'Xyzzy shift'],
  ['Announce AWS Xyzzy', 'AWS Xyzzy'],
  ['', ''],
];

suite('What a title is about', () => {
  for (const [title, subject] of subjects)
    test(`"${title.replace('\n', '⏎')}" is about "${subject}"`, () => {
      assert.equal(subjectOf(title), subject);
    });

  const sentences: Readonly<Record<string, string | undefined>> = {
    'GitHub Xyzzy Importer will help migrate': 'GitHub Xyzzy Importer',
    'MAUI makes apps easier': 'MAUI',
    'Xyzzy templates let you play': 'Xyzzy templates',
    'AWS Xyzzy': undefined,
    'AWS lets you plugh': undefined,
    'some of the things that we saw are new': undefined,
    'One two three four five six is a name': undefined,
  };
  for (const [title, subject] of Object.entries(sentences))
    test(`as a sentence "${title}" speaks of ${subject ?? 'no name'}`, () => {
      assert.equal(subjectOfSentence(title), subject);
    });

  test('and what stands behind its colon or dash may name the thing', () => {
    assert.equal(taglineOf('New storage class: Xyzzy Tiering'), 'Xyzzy Tiering');
    assert.equal(taglineOf('Xyzzy – fast and simple'), 'fast and simple');
    assert.equal(taglineOf('Xyzzy'), undefined);
  });

  test('several things, where a plus or a Japanese comma joins them', () => {
    assert.deepEqual(partsOf('Nova 2 + Nova Forge'), ['Nova 2', 'Nova Forge']);
    assert.deepEqual(partsOf('Xyzzy、Plugh'), ['Xyzzy', 'Plugh']);
  });

  test('one thing, where the plus is part of the name', () => {
    assert.deepEqual(partsOf('C++'), ['C++']);
    assert.deepEqual(partsOf('x + y'), ['x + y']);
  });
});
