import assert from 'node:assert/strict';
import { english } from '../../../../src/cli/english';
import { parseYaml } from '../../../../src/core/post/yaml';

suite('What is wrong with YAML', () => {
  for (const [text, reason] of [
    ['title: "Never closed\ndate: 2021-12-01\n', 'a quotation mark is never closed'],
    ["title: 'Never closed\n", 'a quotation mark is never closed'],
    ['tags: [aws\n', 'a bracket is never closed'],
    ['tags: ["aws" "new"]\n', 'a comma is missing between brackets'],
    [
      'title: Launches: all of them\n',
      'a value with “: ” in it needs quotation marks, or the line is indented wrongly',
    ],
    ['tags:\n- aws\n new\n  - blog: x\n - y\n', 'a line of a list is indented wrongly'],
    ['date: 2021-12-01\ntitle\n', 'a line has no colon'],
    ['tags:\n\t- aws\n', 'tabs cannot indent, only blanks can'],
    ['title: *new*\n', 'a value that begins with “*” needs quotation marks'],
    ['title: "C:\\posts"\n', 'a “\\” in double quotation marks needs another one before it'],
    ['{a: b}: c\n', 'a map cannot be a key'],
  ] as const) {
    test(`is told in plain words: ${reason}`, () => {
      assert.deepEqual(parseYaml(text).problems.map(english.problem), [
        `Recap cannot read this front matter: ${reason}. The post is read without it.`,
      ]);
    });
  }

  test('stays in the parser’s words where there are no better ones', () => {
    assert.deepEqual(parseYaml('a: |x\n').problems.map(english.problem), [
      'Recap cannot read this front matter: a line break is expected. The post is read without it.',
    ]);
  });
});
