import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { parseFrontMatter } from '../../../../src/core/post/frontMatter';
import { processorTime } from '../../../support/processorTime';
import { frontMatterLinks } from '../../../../src/core/post/frontMatterFields';

const KB64 = 64 * 1024;
const block = (content: string): string => `---\n${content.slice(0, KB64 - 1)}\n---\nbody`;
const fill = (unit: string): string => unit.repeat(Math.floor((KB64 - 8) / unit.length));
const lines = (line: (index: number) => string): string =>
  Array.from({ length: 9000 }, (_, index) => line(index)).join('\n');

/** What is slow in the parsers or in gray-matter, or could be here. Each takes a few ms; the bound leaves room for slow machines. */
const HOSTILE: Readonly<Record<string, string>> = {
  'blank lines, never closed': `---\n${'\n'.repeat(80_000)}no closing fence`,
  'blank lines, closed': block(fill('\n')),
  'separators of lines that are none': block(fill('\u2028')),
  'blanks behind the fence': `---${' '.repeat(500_000)}x\n---\n`,
  'fences that do not close': `---\na: b\n${'---x\n'.repeat(200_000)}`,
  'braces, never closed': `{"a":${'{'.repeat(1_000_000)}`,
  'byte order marks': '\uFEFF'.repeat(500_000),
  'nested lists': block(`a: ${fill('[')}`),
  'nested maps': block(`a: ${fill('{')}`),
  'list after list': block(`a: ${fill('- ')}`),
  'keys of keys': block(fill('? ')),
  quotes: block(`a: ${fill('"')}`),
  'many keys': block(lines(index => `k${String(index)}: 1`)),
  'many comments': block(fill('# x\n')),
  anchors: block(lines(index => `a${String(index)}: &x${String(index)} []`)),
  aliases: block(`a: &a [1]\n${lines(index => `b${String(index)}: *a`)}`),
  links: block(`links:\n${lines(index => `- https://a.b/${String(index)}`)}`),
  'the same link': block(`links:\n${fill('- https://a.b\n')}`),
  'escaped links': block(`links:\n${fill('- "https:\\/\\/a.b"\n')}`),
  'links in JSON out of order': `---json\n{"x": {${Array.from({ length: 2500 }, (_, index) => `"${String(2500 - index)}": "https://a.b/${String(index)}"`).join(',')}}}\n---\n`,
  'deep TOML keys': `+++\n[${'a.'.repeat(30_000)}a]\n+++\n`,
};

suite('Front matter, hostile sizes', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(name, () => {
      const took = processorTime(() => frontMatterLinks(text, parseFrontMatter(text)));
      assert.ok(took < 2, `${took.toFixed(1)} s of processor time`);
    });
  }
});
