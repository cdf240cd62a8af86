import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, read, recap, things } from './reading';

/** The names of what is supported that a text tells of. */
function supported(text: string): readonly string[] {
  return things(recap(text)).filter(name => name.includes(' support for '));
}

suite('Sentences on what a service supports from now on', () => {
  const telling: Readonly<Record<string, string>> = {
    'AWS Lambda now supports Ruby, at last.': 'AWS Lambda support for Ruby',
    'AWS Lambda, the cave of functions, now supports Ruby.': 'AWS Lambda support for Ruby',
    'Lambda functions now natively support the Ruby programming language.': 'Lambda support for Ruby',
    'Lambda got faster and it also now supports Deep Caves.': 'Lambda support for Deep Caves',
    'Amazon EC2 added support for cave maps of 1,000 rooms, which helps.':
      'Amazon EC2 support for cave maps of 1,000 rooms',
    'AWS Lambda now supports Caves 2.1 and Halls while you sleep.': 'AWS Lambda support for Caves 2.1 and Halls',
    '**AWS Lambda** now supports **Ruby**.': 'AWS Lambda support for Ruby',
    'AWS Lambda now supports digging to deep caves while you sleep.': 'AWS Lambda support for digging to deep caves',
    'AWS Lambda now supports maps to find caves.': 'AWS Lambda support for maps',
    'AWS Lambda now includes support for the Plugh’s C# language.': 'AWS Lambda support for C#',
    'AWS Lambda unterstützt jetzt auch Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda prend désormais en charge Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda ahora soporta Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda agora suporta Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda now supports up to 10 GB of caves.': 'AWS Lambda support for up to 10 GB of caves',
    'AWS Lambda now supports Ruby and we love it.': 'AWS Lambda support for Ruby',
    'AWS Lambda now supports Ruby and Go, which helps.': 'AWS Lambda support for Ruby and Go',
    'AWS Lambda now supports Ruby 2.5. Does that help?': 'AWS Lambda support for Ruby 2.5',
    'They announced that AWS Lambda now supports Ruby.': 'AWS Lambda support for Ruby',
    'After years of waiting for it, AWS Lambda now supports Ruby.': 'AWS Lambda support for Ruby',
    'As of today AWS Lambda now supports Ruby.': 'AWS Lambda support for Ruby',
    'Last but not least AWS Lambda now supports Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda ahora soporta Ruby desde hoy.': 'AWS Lambda support for Ruby',
    'They say “AWS Lambda now supports Ruby” and mean it.': 'AWS Lambda support for Ruby',
    'AWS Lambda now supports "Ruby" at last.': 'AWS Lambda support for Ruby',
    'Now AWS Lambda supports Ruby.': 'AWS Lambda support for Ruby',
    'They did it. Starting today, AWS Lambda also supports the Ruby runtime.': 'AWS Lambda support for Ruby runtime',
    'Ab sofort unterstützt AWS Lambda auch Ruby.': 'AWS Lambda support for Ruby',
    'Désormais, AWS Lambda prend en charge Ruby.': 'AWS Lambda support for Ruby',
    'Desde hoy AWS Lambda admite Ruby.': 'AWS Lambda support for Ruby',
    'Agora o AWS Lambda oferece suporte a Ruby.': 'AWS Lambda support for Ruby',
  };
  for (const [text, name] of Object.entries(telling))
    test(text, () => {
      assert.deepEqual(supported(text), [name]);
    });

  for (const text of [
    'AWS Lambda supports Ruby.',
    'With this, AWS Lambda now supports Ruby.',
    'We like AWS Lambda. The other one now supports Ruby.',
    'AWS Outposts now supports Ruby.',
    'AWS Lambda now supports which you like.',
    'It now supports Ruby.',
    'Does AWS Lambda now support Ruby?',
    'Now, does AWS Lambda support Ruby? Now AWS Lambda supports Ruby?',
    'Today AWS Lambda supports no Ruby.',
    'By now AWS Lambda supports Ruby.',
    'Jetzt unterstützt AWS Lambda noch kein Ruby.',
    'Now we ask AWS Lambda what it supports.',
    'AWS Lambda now supports Ruby, does it not? It does.',
    'We wait until AWS Lambda gets support for Ruby.',
    'Once AWS Lambda gets support for Ruby, we move.',
    'Before the AWS Lambda team added support for Ruby we wrote Go.',
    'I wish AWS Lambda got support for Ruby.',
    'Nobody knows whether AWS Lambda now supports Ruby.',
    'It is not true that AWS Lambda now supports Ruby.',
    'Make sure that AWS Lambda now supports Ruby.',
    'Your AWS Lambda function now supports Ruby.',
    'Plugh on AWS Lambda now supports Ruby.',
    'The team that runs AWS Lambda now supports Ruby.',
    'AWS Lambda now supports no more Ruby.',
    'AWS Lambda now supports this.',
    'AWS Lambda now supports both of them.',
    'AWS Lambda now works with our caves.',
    'AWS Lambda unterstützt jetzt noch kein Ruby.',
    'Sobald AWS Lambda ab sofort Ruby kann: AWS Lambda unterstützt nun nicht mehr Go.',
    'Quand AWS Lambda prend désormais en charge Ruby, on y va.',
    'Aunque AWS Lambda ahora soporta Ruby, nos vamos.',
    'Nem todo AWS Lambda agora suporta isso.',
    '`AWS Lambda now supports Ruby` is what the commit says.',
    'In [how AWS Lambda now supports Ruby](https://example.com/ruby) they tell.',
  ])
    test(`nothing in "${text}"`, () => {
      assert.deepEqual(supported(text), []);
    });

  test('end where the next one begins', () => {
    assert.deepEqual(supported('Amazon EC2 now supports wide caves and AWS Lambda gets support for Ruby.'), [
      'Amazon EC2 support for wide caves',
      'AWS Lambda support for Ruby',
    ]);
  });

  test('name the part that the catalog knows by its whole name', () => {
    const catalog = smallCatalog([
      { id: 'lambda', name: 'AWS Lambda', announced: ['2014-11-13', '', 0, '2026-11-22'] },
      { id: 'caves', name: 'AWS Lambda Deep Caves', kind: 'feature', announced: ['2018-11-28', '', 0, '2026-11-22'] },
      {
        id: 'halls',
        name: 'AWS Lambda Halls Edition',
        aliases: ['Lambda Halls'],
        kind: 'feature',
        announced: ['2018-11-28', '', 0, '2026-11-22'],
      },
      { id: 'old', name: 'AWS Lambda Maps', kind: 'feature', announced: ['2015-11-28', '', 0, '2026-11-22'] },
    ]);
    const told = (what: string): readonly string[] =>
      announced(recap(`In other news AWS Lambda now supports ${what}, they said.`), catalog);
    assert.deepEqual(told('Deep Caves'), ['AWS Lambda Deep Caves']);
    assert.deepEqual(told('Halls'), ['AWS Lambda support for Halls']);
    assert.deepEqual(told('Maps'), ['AWS Lambda support for Maps']);
    assert.deepEqual(announced(recap('## AWS Lambda now supports Deep Caves\n\nAt last.'), catalog), [
      'AWS Lambda Deep Caves',
    ]);
  });

  test('are left to the link whose text they are', () => {
    const link = 'https://example.com/caves';
    const text = `- [AWS Lambda now supports wide and deep and high and low caves of the kind that Amazon S3, Amazon EC2, and Amazon Glacier have](${link})`;
    const [found, ...others] = read(recap(text)).announcements;
    assert.deepEqual(others, []);
    assert.ok(!found || found.links.some(({ url }) => url === link));
  });

  test('tell nothing of then', () => {
    assert.deepEqual(announced(recap('Back then AWS Lambda added support for Ruby, they said.')), []);
  });

  test('announce it', () => {
    assert.deepEqual(announced(recap('In other news AWS Lambda now supports Ruby, they said.')), [
      'AWS Lambda support for Ruby',
    ]);
  });

  test('explain a heading that names more than the service', () => {
    assert.deepEqual(announced(recap('## Ruby for Lambda\n\nAWS Lambda now supports the Ruby runtime.')), [
      'Ruby for Lambda',
    ]);
    assert.deepEqual(announced(recap('## Lambda\n\nAWS Lambda now supports Ruby.')), ['AWS Lambda support for Ruby']);
  });

  test('have the links of what they name', () => {
    const [found] = read(
      recap('In other news AWS Lambda now supports [Ruby](https://example.com/ruby).'),
    ).announcements;
    assert.deepEqual(
      found?.links.map(({ url }) => url),
      ['https://example.com/ruby'],
    );
  });

  test('are titles where they are set in bold as a whole', () => {
    assert.deepEqual(things(recap('**AWS Lambda now supports Ruby**')), ['AWS Lambda support for Ruby']);
  });

  test('explain the item they stand in', () => {
    assert.deepEqual(announced(recap('- **Ruby for Lambda**: AWS Lambda now supports the Ruby runtime.')), [
      'Ruby for Lambda',
    ]);
  });
});
