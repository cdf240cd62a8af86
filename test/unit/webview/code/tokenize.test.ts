import assert from 'node:assert/strict';
import { languageNames } from '../../../../src/webview/code/languages';
import { codeTokens } from '../../../../src/webview/code/tokenize';
import { processorTime } from '../../../support/processorTime';

/** The coloured stretches of code, as `kind:text`. */
const read = (code: string, language: string): readonly string[] =>
  codeTokens(code, language).map(({ start, end, kind }) => `${kind}:${code.slice(start, end)}`);

suite('Colours of code', () => {
  for (const [language, code, expected] of [
    ['js', "const a = 'b'; // c", ['keyword:const', 'name:a', "string:'b'", 'comment:// c']],
    ['TypeScript', 'let n: number = 1;', ['keyword:let', 'name:n', 'type:number', 'number:1']],
    ['python', 'def f():\n  return None', ['keyword:def', 'name:f', 'keyword:return', 'keyword:None']],
    ['json', '{"a": [1, true]}', ['property:"a"', 'number:1', 'number:true']],
    ['yaml', 'Type: AWS::S3::Bucket # x', ['property:Type', 'comment:# x']],
    ['bash', 'echo "$HOME"', ['type:echo', 'string:"', 'name:$HOME', 'string:"']],
    ['diff', '+new\n-old', ['inserted:+new', 'deleted:-old']],
    ['sql', "SELECT a FROM b WHERE c = 'd'", ['keyword:SELECT', 'keyword:FROM', 'keyword:WHERE', "string:'d'"]],
    [
      'terraform',
      'resource "a" "b" {\n  c = "d" # e\n}',
      ['keyword:resource', 'string:"a"', 'string:"b"', 'property:c', 'string:"d"', 'comment:# e'],
    ],
    ['php', '<?php echo $a; # b', ['meta:<?php', 'keyword:echo', 'property:$a', 'comment:# b']],
  ] as const) {
    test(`tell what is what in ${language}`, () => {
      assert.deepEqual(read(code, language), expected);
    });
  }

  test('keep to the order of the text and within it, in every language', () => {
    const code = ['# a "b" <c d="e"> {f: 1}', '', "/* g */ 'h' --i", 'fn j(k) => $l // m', '\t- n: o'].join('\n');
    for (const language of languageNames) {
      let last = 0;
      for (const { start, end } of codeTokens(code, language)) {
        assert.ok(start >= last && end > start, `${language} at ${String(start)}`);
        last = end;
      }
      assert.ok(last <= code.length, language);
    }
  });

  test('are none for languages nobody knows, and for names every object has', () => {
    for (const language of ['klingon', '', 'constructor', '__proto__'])
      assert.deepEqual(codeTokens('let a = 1', language), []);
  });

  test('are none for huge code, and none in the long lines of other code', () => {
    assert.deepEqual(codeTokens('let a = 1;\n'.repeat(5000), 'js'), []);
    assert.deepEqual(read(`let a\n'${'x'.repeat(2000)}'\nlet b`, 'js'), [
      'keyword:let',
      'name:a',
      'keyword:let',
      'name:b',
    ]);
  });

  test('are found in time however nasty a line is', () => {
    const parsers =
      'c css diff dockerfile go groovy hcl html http ini java js json lua nginx php powershell protobuf python r ruby rust scss sh sql swift toml ts yaml';
    for (const language of parsers.split(' ')) {
      for (const unit of [
        'a',
        '(',
        '<',
        '/*',
        '"',
        '`',
        '$(',
        '\\',
        'a.',
        '<<',
        '${',
        '=/',
        '%q(',
        'a=>',
        "'",
        '#{',
        '[[',
      ]) {
        const line = unit.repeat(1000).slice(0, 1000);
        const seconds = Math.min(...[1, 2, 3].map(() => processorTime(() => codeTokens(line, language))));
        assert.ok(seconds < 0.1, `${language}, ${unit}: ${String(seconds)} s`);
      }
    }
  });
});
