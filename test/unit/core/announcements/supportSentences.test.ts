import assert from 'node:assert/strict';
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
    'AWS Lambda now includes support for the Plugh’s C# language.': 'AWS Lambda support for C#',
    'AWS Lambda unterstützt jetzt auch Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda prend désormais en charge Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda ahora soporta Ruby.': 'AWS Lambda support for Ruby',
    'AWS Lambda agora suporta Ruby.': 'AWS Lambda support for Ruby',
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
  ])
    test(`nothing in "${text}"`, () => {
      assert.deepEqual(supported(text), []);
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
