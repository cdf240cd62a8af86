import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { parseFrontMatter } from '../../../../src/core/post/frontMatter';

/** `«…»` in the input marks where the problem must be; the marks are taken out. */
interface Case {
  readonly name: string;
  readonly input: string;
  readonly body: string;
  readonly format?: string;
  readonly data?: unknown;
  readonly problems?: readonly string[];
}

const CASES: readonly Case[] = [
  // Fences
  { name: 'YAML', input: '---\ntitle: a\n---\nbody', format: 'yaml', data: { title: 'a' }, body: 'body' },
  { name: 'nothing', input: '', body: '' },
  { name: 'no front matter', input: '# Title\n\n---\na: b\n---\n', body: '# Title\n\n---\na: b\n---\n' },
  { name: 'a blank line first', input: '\n---\na: b\n---\n', body: '\n---\na: b\n---\n' },
  { name: 'an indented fence', input: ' ---\na: b\n---\n', body: ' ---\na: b\n---\n' },
  { name: 'four dashes', input: '----\na: b\n---\n', body: '----\na: b\n---\n' },
  {
    name: 'blanks behind both fences',
    input: '--- \t\na: b\n---  \nbody',
    format: 'yaml',
    data: { a: 'b' },
    body: 'body',
  },
  { name: 'dots close YAML', input: '---\na: b\n...\nbody', format: 'yaml', data: { a: 'b' }, body: 'body' },
  { name: 'an empty block', input: '---\n---\nbody', format: 'yaml', body: 'body' },
  { name: 'comments alone', input: '---\n# nothing here\n---\nbody', format: 'yaml', body: 'body' },
  { name: 'the end right after the fence', input: '---\na: b\n---', format: 'yaml', data: { a: 'b' }, body: '' },
  { name: 'CRLF', input: '---\r\na: b\r\nc: d\r\n---\r\nbody', format: 'yaml', data: { a: 'b', c: 'd' }, body: 'body' },
  {
    name: 'lone CR',
    input: '---\rtitle: a\r# x\rb: c\r---\rbody',
    format: 'yaml',
    data: { title: 'a', b: 'c' },
    body: 'body',
  },
  { name: 'one byte order mark', input: '\uFEFF---\na: b\n---\nbody', format: 'yaml', data: { a: 'b' }, body: 'body' },
  {
    name: 'two byte order marks',
    input: '«\uFEFF\uFEFF»---\ntitle: a\n---\nbody',
    format: 'yaml',
    data: { title: 'a' },
    problems: ['byte-order-mark'],
    body: 'body',
  },
  {
    name: 'text behind three dashes does not close',
    input: '---\ntitle: a\nb: |\n  x\n---foo bar: c\n---\nbody',
    format: 'yaml',
    data: { title: 'a', b: 'x\n', '---foo bar': 'c' },
    body: 'body',
  },
  {
    name: 'only text behind three dashes',
    input: '«---»\ntitle: a\n---foo bar\nbody',
    problems: ['front-matter-unclosed'],
    body: '---\ntitle: a\n---foo bar\nbody',
  },
  {
    name: 'never closed',
    input: '«---»\ntitle: a\nthis is body text\n\nmore: text',
    problems: ['front-matter-unclosed'],
    body: '---\ntitle: a\nthis is body text\n\nmore: text',
  },
  { name: 'a thematic break first', input: '---\n\nSome prose.\n', body: '---\n\nSome prose.\n' },
  { name: 'prose between two breaks', input: '---\nSome prose.\n\n---\nmore', body: '---\nSome prose.\n\n---\nmore' },
  {
    name: 'Markdown that is no YAML between two breaks',
    input: '---\n**Bold** start: and *more*\n\n- [x] done\n---\nmore',
    body: '---\n**Bold** start: and *more*\n\n- [x] done\n---\nmore',
  },
  { name: 'a list between two breaks', input: '---\n- a\n- b\n---\nmore', body: '---\n- a\n- b\n---\nmore' },

  // Languages
  { name: 'yaml by name', input: '---yaml\na: 1\n---\nb', format: 'yaml', data: { a: 1 }, body: 'b' },
  { name: 'yml after a blank', input: '--- YML\na: 1\n---\nb', format: 'yaml', data: { a: 1 }, body: 'b' },
  { name: 'json by name', input: '---json\n{"a": [1, "x"]}\n---\nb', format: 'json', data: { a: [1, 'x'] }, body: 'b' },
  { name: 'toml by name', input: '---toml\na = 1\n---\nb', format: 'toml', data: { a: 1 }, body: 'b' },
  ...['js', 'javascript', 'JS', 'coffee', 'coffeescript', 'cson', '__proto__', 'constructor', 'toString', 'foo'].map(
    (name): Case => ({
      name: `the language ${name}`,
      input: `---«${name}»\n{ title: (globalThis.PWNED = 1, "pwn") }\n---\nbody`,
      problems: ['front-matter-language'],
      body: 'body',
    }),
  ),
  {
    name: 'a language of code after a blank',
    input: '--- «js» \n{ title: (globalThis.PWNED = 1) }\n---\nbody',
    problems: ['front-matter-language'],
    body: 'body',
  },
  { name: 'prose behind dashes', input: '--- Hello\na: b\n---\n', body: '--- Hello\na: b\n---\n' },
  { name: 'TOML', input: '+++\ntitle = "x"\n+++\nbody', format: 'toml', data: { title: 'x' }, body: 'body' },
  {
    name: 'TOML is not closed by dashes',
    input: '«+++»\na = 1\n---\n',
    problems: ['front-matter-unclosed'],
    body: '+++\na = 1\n---\n',
  },
  { name: 'pluses around prose', input: '+++\nprose\n+++\n', body: '+++\nprose\n+++\n' },
  {
    name: 'JSON',
    input: '{\n  "a": "}",\n  "b": {"c": 1.5}\n}\nbody',
    format: 'json',
    data: { a: '}', b: { c: 1.5 } },
    body: 'body',
  },
  {
    name: 'JSON never closed',
    input: '«{»\n  "a": 1\n\nbody',
    problems: ['front-matter-unclosed'],
    body: '{\n  "a": 1\n\nbody',
  },
  { name: 'JSON with text behind it', input: '{"a": 1} is JSON\n', body: '{"a": 1} is JSON\n' },
  { name: 'a template tag first', input: '{% include x %}\n{{ "a" }}\n', body: '{% include x %}\n{{ "a" }}\n' },
  {
    name: 'Hexo JSON',
    input: ';;;\n"a": 1,\n"b": "c"\n;;;\nbody',
    format: 'json',
    data: { a: 1, b: 'c' },
    body: 'body',
  },
  {
    name: 'braces between semicolons',
    input: ';;;\n{"a": 1}\n;;;\nbody',
    format: 'json',
    data: { a: 1 },
    body: 'body',
  },
  { name: 'a word an object has', input: 'constructor', body: 'constructor' },

  // What the block says
  {
    name: 'dates stay text',
    input: '---\na: 2018-12-05\nb: 2018-12-05T23:30:00-08:00\n---\n',
    format: 'yaml',
    data: { a: '2018-12-05', b: '2018-12-05T23:30:00-08:00' },
    body: '',
  },
  {
    name: 'TOML dates stay text',
    input: '+++\na = 2017-11-29T16:44:52+01:00\nb = 2017-11-29\nc = [2017-11-29 16:44:52, 07:30:00]\n+++\n',
    format: 'toml',
    data: { a: '2017-11-29T16:44:52+01:00', b: '2017-11-29', c: ['2017-11-29 16:44:52', '07:30:00'] },
    body: '',
  },
  {
    name: 'YAML 1.2 scalars',
    input: '---\na: 012\nb: 12:30:45\nc: yes\nd: .inf\ne: 0x1F\nf: !!int "81"\ng: ~\nh: true\ni: 1_000\n---\n',
    format: 'yaml',
    data: { a: 12, b: '12:30:45', c: 'yes', d: '.inf', e: 31, f: 81, g: null, h: true, i: '1_000' },
    body: '',
  },
  {
    name: 'numbers as keys',
    input: '---\n1.10: a\n2: b\n---\n',
    format: 'yaml',
    data: { '1.10': 'a', '2': 'b' },
    body: '',
  },
  {
    name: 'TOML numbers out of range',
    input: '+++\na = inf\nb = 99999999999999999999\n+++\n',
    format: 'toml',
    data: { a: 'Infinity', b: 1e20 },
    body: '',
  },
  {
    name: 'HTML stays text',
    input: '---\ntitle: "<img src=x onerror=globalThis.PWNED=1>"\n---\nb',
    format: 'yaml',
    data: { title: '<img src=x onerror=globalThis.PWNED=1>' },
    body: 'b',
  },
  {
    name: 'odd kinds of values',
    input: '---\ntitle: [a, {b: c}]\ndescription: 42\ntags: null\n---\nbody',
    format: 'yaml',
    data: { title: ['a', { b: 'c' }], description: 42, tags: null },
    body: 'body',
  },
  {
    name: 'an anchor used twice',
    input: '---\na: &x [1, 2]\nb: *x\n---\n',
    format: 'yaml',
    data: { a: [1, 2], b: [1, 2] },
    body: '',
  },
  {
    name: 'keys of prototypes',
    input: '---\n__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\n---\nbody',
    format: 'yaml',
    data: { constructor: { prototype: { polluted: 1 } } },
    body: 'body',
  },
  {
    name: 'keys of prototypes in JSON',
    input: '---json\n{"__proto__":{"polluted":1}}\n---\n',
    format: 'json',
    body: '',
  },
  {
    name: 'keys of prototypes in TOML',
    input: '+++\na = 1\n[__proto__]\npolluted = 1\n+++\n',
    format: 'toml',
    data: { a: 1 },
    body: '',
  },

  // What is wrong, and where
  {
    name: 'a tag of code',
    input: '---\nf: «!!python/object/apply:os.system» ["id"]\ng: h!\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a tab',
    input: '---\na:\n«\tb: 1»\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a colon too many',
    input: '---\nx: y\ntitle: AWS re:Invent«: 2018»\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a quote never closed',
    input: '---\r\nx: y\r\n«title: "a»\r\n---\r\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a second document',
    input: '---\na: b\n«--- c»\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a NUL',
    input: '---\na: b«\0c»\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'an unquoted template',
    input: '---\na: b\ntitle: {«{ page.x }}»\n---\nbody',
    format: 'yaml',
    data: { a: 'b', title: {} },
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a key said twice',
    input: '---\ntitle: a\n«title»: b\n---\nbody',
    format: 'yaml',
    data: { title: 'b' },
    problems: ['front-matter-duplicate-key'],
    body: 'body',
  },
  {
    name: 'a key said twice, inside',
    input: '---\na:\n  "b c": 1\n  «"b c"»: 2\n---\n',
    format: 'yaml',
    data: { a: { 'b c': 2 } },
    problems: ['front-matter-duplicate-key'],
    body: '',
  },
  {
    name: 'a key said twice in TOML',
    input: '+++\r\na = 1\r\n«a» = 2\r\n+++\r\n',
    format: 'toml',
    problems: ['front-matter-duplicate-key'],
    body: '',
  },
  {
    name: 'a key said twice in JSON',
    input: ';;;\n"a": 1,\n«"a"»: 2\n;;;\n',
    format: 'json',
    data: { a: 2 },
    problems: ['front-matter-duplicate-key'],
    body: '',
  },
  {
    name: 'no date of TOML',
    input: '+++\ndate = «2018-13-45»\n+++\nbody',
    format: 'toml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'TOML in lone CR',
    input: '+++\ra = 1\rb = «x»\r+++\rbody',
    format: 'toml',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'JSON with a key not quoted',
    input: '---json\n{«a: 1}»\n---\nbody',
    format: 'json',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'JSON with a brace too few',
    input: '---json\n{"a": [1}\n---\nbody'.replace('}', '«}»'),
    format: 'json',
    problems: ['front-matter-syntax'],
    body: 'body',
  },
  {
    name: 'a list by name',
    input: '«---yaml»\n- a\n---\nbody',
    format: 'yaml',
    problems: ['front-matter-not-a-map'],
    body: 'body',
  },
  {
    name: 'a cycle',
    input: '---\na: &a\n  self: «*a»\n  b: c\n---\nbody',
    format: 'yaml',
    data: { a: { self: null, b: 'c' } },
    problems: ['front-matter-aliases'],
    body: 'body',
  },
  {
    name: 'too deep',
    input: `---\na: ${'['.repeat(31)}«[[»\n---\nb`,
    format: 'yaml',
    problems: ['front-matter-too-deep'],
    body: 'b',
  },
  {
    name: 'too deep in TOML',
    input: `+++\n«[${'a.'.repeat(40)}a]»\n+++\nb`,
    format: 'toml',
    data: nested(32),
    problems: ['front-matter-too-deep'],
    body: 'b',
  },
  {
    name: 'too large',
    input: `«---»\na: ${'['.repeat(100_000)}\n---\nb`,
    format: 'yaml',
    problems: ['front-matter-too-large'],
    body: 'b',
  },
  {
    name: 'long prose between two breaks',
    input: `---\n${'prose and more '.repeat(5000)}\n---\nb`,
    body: `---\n${'prose and more '.repeat(5000)}\n---\nb`,
  },
];

function nested(depth: number): unknown {
  return depth === 0 ? null : { a: nested(depth - 1) };
}

suite('Front matter', () => {
  for (const { name, input, body, format = 'none', data = {}, problems = [] } of CASES) {
    test(name, () => {
      const text = input.replace(/[«»]/g, '');
      const found = parseFrontMatter(text);
      assert.deepEqual(
        found.problems.map(({ code }) => code),
        problems,
      );
      assert.deepEqual(found.data, data);
      assert.equal(found.format, format);
      assert.equal(text.slice(found.range.end), body);
      const place = input.indexOf('«');
      if (place >= 0) {
        const [{ range }] = found.problems as readonly [(typeof found.problems)[0]];
        assert.deepEqual(range, { start: place, end: input.indexOf('»') - 1 });
      }
      assert.equal('PWNED' in globalThis, false);
      assert.equal('polluted' in {}, false);
    });
  }

  test('the content is what stands between the fences', () => {
    const text = '\uFEFF---yaml\r\na: b\r\n--- \r\nbody';
    const { range, content } = parseFrontMatter(text);
    assert.equal(text.slice(content.start, content.end), 'a: b\r\n');
    assert.equal(text.slice(range.start, range.end), '---yaml\r\na: b\r\n--- \r\n');
  });

  test('numbers remember how they are written', () => {
    const { written } = parseFrontMatter('---\ntitle: 1.10\na/b: {c: [1, 007]}\nn: 3\n---\n');
    assert.deepEqual(written, { '/title': '1.10', '/a~1b/c/1': '007' });
    assert.equal(parseFrontMatter('---\nn: 3\n---\n').written, undefined);
  });

  test('the same broken text gives the same answer twice', () => {
    const text = '---\na: [\n---\nbody';
    assert.deepEqual(parseFrontMatter(text), parseFrontMatter(text));
    assert.equal(parseFrontMatter(text).problems.length, 1);
  });

  test('aliases that repeat each other are cut', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const below = Array.from({ length: 9 }, () => (level === 0 ? '"lol"' : `*l${String(level - 1)}`)).join(', ');
      return `l${String(level)}: &l${String(level)} [${below}]`;
    });
    const text = ['---', 'title: bomb', ...levels, '---', 'body'].join('\n');
    const found = parseFrontMatter(text);
    assert.deepEqual(
      found.problems.map(({ code, range }) => [code, /^\*l\d$/.test(text.slice(range.start, range.end))]),
      [['front-matter-aliases', true]],
    );
    assert.equal(found.data['title'], 'bomb');
    assert.ok(JSON.stringify(found.data).length < 400_000);
  });
});
