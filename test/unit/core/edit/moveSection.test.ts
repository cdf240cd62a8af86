import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MoveGoal, MoveResult } from '../../../../src/core/edit/move';
import { planMove } from '../../../../src/core/edit/moveSection';
import { applyEdits } from '../../../../src/core/edit/textEdit';
import { type PostContext, parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';
import { flatSections, type Section } from '../../../../src/core/post/section';
import { anyTexts, documentsIn } from '../../../support/documents';
import { sectionTree } from '../../../support/posts';
import { rounds } from '../../../support/rounds';

const seed = 20181126;
const read = (text: string): Post => parsePost(text);

/** How texts are read, and whether moving back restores them. */
interface Moves {
  readonly isRestored: boolean;
  readonly reading?: PostContext;
}

function named(post: Post, title: string): Section {
  const found = flatSections(post.sections).find(section => section.title === title);
  assert.ok(found, `no section ${title}`);
  return found;
}

function planned(text: string, title: string, to: 'up' | 'down' | 'end' | { readonly placeOf: string }): MoveResult {
  const post = read(text);
  const goal: MoveGoal = typeof to === 'string' ? { to } : { to: 'placeOf', target: named(post, to.placeOf) };
  return planMove(post, named(post, title), goal, read);
}

/** The text after the move, or why it is refused. */
function moved(text: string, ...move: [title: string, to: Parameters<typeof planned>[2]]): string {
  const result = planned(text, ...move);
  if (result.kind === 'plan') return applyEdits(text, result.plan.edits);
  if (result.kind === 'nothing') return 'nothing';
  const { refusal } = result;
  return `refused: ${refusal.reason}${'name' in refusal ? ` ${refusal.name}` : ''}`;
}

suite('Moving a section up and down', () => {
  test('takes everything below it along', () => {
    const text = '# T\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n\nb\n\n## C\n\nc\n';
    const down = '# T\n\n## B\n\nb\n\n## A\n\na\n\n### A1\n\na1\n\n## C\n\nc\n';
    assert.equal(moved(text, 'A', 'down'), down);
    assert.equal(moved(down, 'A', 'up'), text);
    assert.equal(moved(text, 'B', 'up'), down);
  });

  test('writes only the moved section anew', () => {
    const result = planned('## A\n\na\n\n## B\n\nb\n', 'A', 'down');
    assert.ok(result.kind === 'plan');
    assert.deepEqual(result.plan, {
      edits: [
        { range: { start: 0, end: 9 }, newText: '' },
        { range: { start: 16, end: 16 }, newText: '\n\n## A\n\na' },
      ],
      moved: { start: 0, end: 7 },
      movedTo: 9,
    });
  });

  for (const [what, text, title, to, expected] of [
    ['the last section without a line end', '## A\na\n\n## B\nb', 'B', 'up', '## B\nb\n\n## A\na'],
    ['no blank lines at all', '## A\na\n## B\nb\n', 'A', 'down', '## B\nb\n## A\na\n'],
    ['several blank lines', '## A\na\n\n\n\n## B\nb\n\n\n', 'A', 'down', '## B\nb\n\n\n\n## A\na\n\n\n'],
    ['blank lines of blanks', '## A\n \t\n## B\nb', 'B', 'up', '## B\nb\n \t\n## A'],
    ['Windows line ends', '## A\r\n\r\na\r\n\r\n## B\r\nb', 'B', 'up', '## B\r\nb\r\n\r\n## A\r\n\r\na'],
    ['mixed line ends', '## A\r\na\n\r\n## B\rb', 'B', 'up', '## B\rb\n\r\n## A\r\na'],
    ['setext headings', 'A\n---\n\na\n\nB\ntoo\n---\n\nb\n', 'B too', 'up', 'B\ntoo\n---\n\nb\n\nA\n---\n\na\n'],
    ['front matter', '---\ntitle: T\n---\n## A\n\n## B\n', 'B', 'up', '---\ntitle: T\n---\n## B\n\n## A\n'],
    ['a byte order mark', '\uFEFF## A\n\n## B\n', 'B', 'up', 'refused: meaning'],
    ['text before the first section', 'intro\n\n## A\n\n## B\n', 'B', 'up', 'intro\n\n## B\n\n## A\n'],
    ['headings in code', '## A\n```\n## no\n```\n## B\n', 'A', 'down', '## B\n## A\n```\n## no\n```\n'],
    ['sections of the same name', '## A\n1\n\n## A\n2\n\n## A\n3\n', 'A', 'down', '## A\n2\n\n## A\n1\n\n## A\n3\n'],
  ] as const) {
    test(`keeps ${what}`, () => {
      assert.equal(moved(text, title, to), expected);
    });
  }

  test('puts a blank line before an underlined heading that would take the text before it', () => {
    const text = 'A\n===\n\na\n\n# B\nb\n# C\nc\n';
    assert.equal(moved(text, 'B', 'up'), '# B\nb\n\nA\n===\n\na\n# C\nc\n');
    assert.equal(
      moved('A\n===\n```\na\n```\n# B\nb\n', 'A', 'down'),
      '# B\nb\n\nA\n===\n```\na\n```\n',
      'it was close to what came before',
    );
  });

  for (const [what, text, title, to, expected] of [
    ['the first one', '## A\n\n## B\n', 'A', 'up', 'refused: first'],
    ['the last one', '# T\n## A\n\n## B\n\n# U\n', 'B', 'down', 'refused: last'],
    ['the only one', '# T\n', 'T', 'down', 'refused: last'],
    ['one that would become a part of the other', '# T\n#### A\n\n## B\n', 'A', 'down', 'refused: levels B'],
    ['the same seen from the other', '# T\n#### A\n\n## B\n', 'B', 'up', 'refused: levels A'],
    ['a heading in a quote', '## A\n\n> ## B\n> b\n', 'B', 'up', 'refused: in-block B'],
    ['past a heading in a quote', '## A\n\n> ## B\n> b\n', 'A', 'down', 'refused: in-block B'],
    ['a heading in a list', '## A\n\n- ## B\n  b\n', 'B', 'up', 'refused: in-block B'],
    ['a heading written as HTML', '## A\n\n<h2>B</h2>\n', 'B', 'up', 'refused: in-block B'],
    ['one whose code is never closed', '## A\n\n## B\n\n```\nb\n', 'B', 'up', 'refused: meaning'],
    ['one whose comment is never closed', '## A\n\n## B\n\n<!-- b\n', 'B', 'up', 'refused: meaning'],
  ] as const) {
    test(`refuses to move ${what}`, () => {
      assert.equal(moved(text, title, to), expected);
    });
  }
});

suite('Moving a section with definitions', () => {
  test('leaves definitions that several sections need where they are', () => {
    const text = '## A\n\n[x]\n\n## B\n\n[x] too\n\n[x]: https://x.test\n[y]: https://y.test\n';
    const up = '## B\n\n[x] too\n\n## A\n\n[x]\n\n[x]: https://x.test\n[y]: https://y.test\n';
    assert.equal(moved(text, 'B', 'up'), up);
    assert.equal(moved(up, 'B', 'down'), text);
  });

  test('takes a section’s own definitions along', () => {
    const text = '## A\n\n[x]\n\n[x]: https://x.test\n\n## B\n\nb\n';
    const down = '## B\n\nb\n\n## A\n\n[x]\n\n[x]: https://x.test\n';
    assert.equal(moved(text, 'A', 'down'), down);
    assert.equal(moved(down, 'A', 'up'), text);
  });

  test('leaves footnotes of several sections and abbreviations at the end', () => {
    const notes = '[^1]: One, with\n    more.\n\n[^2]: Two.\n\n*[QLDB]: Quantum Ledger Database\n';
    const text = `## A\n\na[^1]\n\n## B\n\nb[^2] b[^1]\n\n${notes}`;
    const up = `## B\n\nb[^2] b[^1]\n\n## A\n\na[^1]\n\n${notes}`;
    assert.equal(moved(text, 'B', 'up'), up);
    assert.equal(moved(up, 'B', 'down'), text);
  });

  test('leaves all definitions at the end of the post if one of them serves others too', () => {
    const text = '## A\n\n[a]\n\n## B\n\n[b]\n\n[a]: https://a.test\n[b]: https://b.test\n';
    const up = '## B\n\n[b]\n\n## A\n\n[a]\n\n[a]: https://a.test\n[b]: https://b.test\n';
    assert.equal(moved(text, 'B', 'up'), up);
    assert.equal(moved(up, 'B', 'down'), text);
  });

  test('knows a section’s own definitions before those of the whole post', () => {
    const shared = '[s]: https://s.test\n[unused]: https://u.test\n';
    const text = `## A\n\n[x] [s]\n\n[x]: https://x.test\n\n## B\n\n[s]\n\n${shared}`;
    const down = `## B\n\n[s]\n\n## A\n\n[x] [s]\n\n[x]: https://x.test\n\n${shared}`;
    assert.equal(moved(text, 'A', 'down'), down);
    assert.equal(moved(down, 'A', 'up'), text);
  });

  test('refuses what would give a link another target', () => {
    const text = '## A\n\n[x]: https://a.test\n\n## B\n\n[x]\n\n[x]: https://b.test\n';
    assert.equal(moved(text, 'B', 'up'), 'refused: meaning');
  });

  test('refuses what would lead a link in the post to another heading of the same words', () => {
    const text = '## A\n1\n\n## A\n2\n\n## B\n[second](#a-1)\n';
    assert.equal(moved(text, 'A', 'down'), 'refused: anchor A');
    assert.equal(moved(text.replace('#a-1', '#b'), 'A', 'down'), '## A\n2\n\n## A\n1\n\n## B\n[second](#b)\n');
  });
});

suite('Moving a section among template and HTML blocks', () => {
  for (const [what, text, title, to, expected] of [
    ['opens in one', '## A\n{% raw %}\n\n## B\n{% endraw %}\n', 'B', 'up', 'refused: tag {% raw %}'],
    ['closes behind', '## A\n\n## B\n{% if x %}\n\n## C\n{% endif %}\n', 'B', 'up', 'refused: tag {% if x %}'],
    [
      'is divided in one',
      '{% if x %}\n## A\n{% else %}\n\n## B\n{% endif %}\n',
      'A',
      'down',
      'refused: tag {% else %}',
    ],
    ['is a shortcode', '## A\n{{< tabs >}}\n\n## B\n{{< /tabs >}}\n', 'A', 'down', 'refused: tag {{< tabs >}}'],
    ['is HTML', '<div>\n\n## A\na\n\n## B\n</div>\n\n## C\n', 'B', 'down', 'refused: tag </div>'],
  ] as const) {
    test(`refuses where a block ${what}`, () => {
      assert.equal(moved(text, title, to), expected);
    });
  }

  test('moves within a block around both, and with a block inside', () => {
    const text = '{% if x %}\n\n## A\n{% raw %}{% endraw %}\n\n## B\n<b>b</b>\n\n## C\n{% endif %}\n';
    const up = '{% if x %}\n\n## B\n<b>b</b>\n\n## A\n{% raw %}{% endraw %}\n\n## C\n{% endif %}\n';
    assert.equal(moved(text, 'B', 'up'), up);
  });

  test('takes tags without an end along', () => {
    const text = '## A\n{% include a.html %}\n{{< figure src="a" >}}\n\n## B\n';
    assert.equal(moved(text, 'B', 'up'), '## B\n\n## A\n{% include a.html %}\n{{< figure src="a" >}}\n');
  });
});

suite('Dropping a section on another one', () => {
  const text = '# T\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n\nb\n\n### B1\n\nb1\n\n# U\n\nu\n';

  for (const [what, title, to, expected] of [
    ['a later sibling puts it behind', 'A', 'B', ['# T', '  ## B', '    ### B1', '  ## A', '    ### A1', '# U']],
    ['an earlier sibling puts it before', 'B', 'A', ['# T', '  ## B', '    ### B1', '  ## A', '    ### A1', '# U']],
    [
      'a section of another parent puts it before',
      'A1',
      'B1',
      ['# T', '  ## A', '  ## B', '    ### A1', '    ### B1', '# U'],
    ],
    ['one higher up raises it', 'B1', 'U', ['# T', '  ## A', '    ### A1', '  ## B', '# B1', '# U']],
    ['one deeper down lowers it', 'U', 'A1', ['# T', '  ## A', '    ### U', '    ### A1', '  ## B', '    ### B1']],
    ['its parent makes it a sibling', 'A1', 'A', ['# T', '  ## A1', '  ## A', '  ## B', '    ### B1', '# U']],
  ] as const) {
    test(what, () => {
      assert.deepEqual(sectionTree(moved(text, title, { placeOf: to })), expected);
    });
  }

  test('the empty space puts it behind everything', () => {
    assert.deepEqual(sectionTree(moved(text, 'B', 'end')), ['# T', '  ## A', '    ### A1', '# U', '# B', '  ## B1']);
    assert.equal(moved(text, 'B', 'end').endsWith('# U\n\nu\n\n# B\n\nb\n\n## B1\n\nb1\n'), true);
    assert.equal(moved(text, 'U', 'end'), 'nothing');
    assert.deepEqual(sectionTree(moved('# T\n\n## A\n', 'A', 'end')), ['# T', '# A']);
  });

  test('itself or one below it is nothing or refused', () => {
    assert.equal(moved(text, 'A', { placeOf: 'A' }), 'nothing');
    assert.equal(moved(text, 'A', { placeOf: 'A1' }), 'refused: into-itself');
  });

  test('is refused where headings would go deeper than six', () => {
    const deep = '# T\n\n###### D\n\n# U\n\n## V\n';
    assert.equal(moved(deep, 'U', { placeOf: 'D' }), 'refused: too-deep U'.replace('U', 'V'));
  });

  test('rewrites headings in every form', () => {
    const forms =
      '# T\n\n## D\n\nS\n===\n\n## closed ##\n\nunder\nlined\n---\n\n<h3 id="x">html</h3>\n\n> #### quoted\n';
    assert.equal(
      moved(forms, 'S', { placeOf: 'D' }),
      '# T\n\nS\n---\n\n### closed ###\n\n### under lined\n\n<h4 id="x">html</h4>\n\n> ##### quoted\n\n## D\n',
    );
  });
});

suite('Any section moved', () => {
  const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).sort();
  const titles = (sections: readonly Section[]): readonly unknown[] =>
    sections.map(({ title, level, children }) => [title, level, titles(children)]);
  const ids = ({ sections }: Post): readonly string[] =>
    flatSections(sections)
      .map(({ slug }) => slug)
      .sort();
  const links = ({ links: all }: Post): readonly string[] => all.map(({ text, url }) => `${text} ${url}`).sort();

  /** What holds for every move of a section of a text past its neighbour. Gives the number of moves. */
  function assertMoves(text: string, { isRestored, reading }: Moves): number {
    const read = (some: string): Post => parsePost(some, reading);
    const post = read(text);
    let plans = 0;
    for (const section of flatSections(post.sections)) {
      const result = planMove(post, section, { to: 'down' }, read);
      if (result.kind !== 'plan') continue;
      plans++;
      const { edits, movedTo } = result.plan;
      const changed = applyEdits(text, edits);
      const after = read(changed);
      const added = after.lines.count - post.lines.count;
      assert.deepEqual(linesOf(changed), [...Array<string>(added).fill(''), ...linesOf(text)]);
      assert.deepEqual(links(after), links(post));
      const there = flatSections(after.sections).find(({ line }) => after.lines.lineOf(movedTo) === line);
      assert.ok(there && there.title === section.title);
      const siblings = [...(section.parent?.children ?? post.sections)];
      const at = siblings.indexOf(section);
      siblings.splice(at, 2, ...siblings.slice(at, at + 2).reverse());
      assert.deepEqual(titles(there.parent?.children ?? after.sections), titles(siblings));
      if (reading) assert.deepEqual(ids(after), ids(post));
      if (!isRestored) continue;
      const back = planMove(after, there, { to: 'up' }, read);
      assert.ok(back.kind === 'plan');
      // Blank lines that had to be added stay.
      if (added === 0) assert.equal(applyEdits(changed, back.plan.edits), text);
    }
    return plans;
  }

  const blocks = [
    ...[
      '## A',
      '## B',
      '## G',
      '## H',
      '## I',
      '### C',
      '# D',
      'E\n===',
      'F\n---',
      'text',
      '- item',
      '> quote',
      '> ## Q',
      '```\ncode\n```',
    ],
    ...['[x] and [y][x]', 'see[^1]', '[z]', '<div>', '</div>', '<!-- c -->', '---', '    code', '[go](#a)', '~~~'],
    ...['{% if a %}', '{% else %}', '{% endif %}', '{{ out }}', '| a |\n| - |\n| b |', '*emphasis*  ', '\\', '<p>html'],
  ];
  const definitions = [
    ...['[x]: https://x.test', '[^1]: note', '[z]: https://z.test "t"', '[z]: <z.md>', '*[AB]: abc', '[unused]: u'],
    ...['[^1]: note\n    more\n\n    and more'],
  ];
  const written = (from: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom(...from), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')), {
        minLength,
        maxLength,
      })
      .map(parts => parts.flat().join(''));
  const texts = (body: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '---\ntitle: T\n---\n'), fc.boolean())
      .map(([text, lineEnd, frontMatter, isCut]) =>
        (frontMatter + (isCut ? text.trimEnd() : text)).replace(/\n/g, lineEnd),
      );

  function assertAll(from: fc.Arbitrary<string>, numRuns: number, how: Moves): number {
    let plans = 0;
    fc.assert(
      fc.property(from, text => {
        plans += assertMoves(text, how);
      }),
      rounds(numRuns),
    );
    return plans;
  }

  test('changes places with the next one and nothing else, and moving back restores the text', () => {
    // All of it serves more than one section, so none of it is taken for what one section brings along.
    const tails = fc
      .array(fc.constantFrom(...definitions), { maxLength: 3 })
      .map(tail => ['', ...tail, '[unused]: u', '']);
    const tail = fc.oneof(
      fc.constant(''),
      tails.map(lines => lines.join('\n')),
    );
    const all = texts(fc.tuple(written(blocks, 2, 14), tail).map(parts => parts.join('')));
    assert.ok(assertAll(all, 400, { isRestored: true }) > 100);
  });

  test('does so with definitions anywhere, all links kept', () => {
    assert.ok(assertAll(texts(written([...blocks, ...definitions], 2, 14)), 400, { isRestored: false }) > 50);
  });

  test('does so in documents with links and headings of every form', () => {
    assert.ok(
      assertAll(
        documentsIn(undefined).map(({ text }) => text),
        150,
        { isRestored: false },
      ) > 5,
    );
  });

  for (const dialect of ['kramdown', 'goldmark'] as const)
    test(`does so in documents of a site that reads ${dialect}`, () => {
      const from = documentsIn(dialect).map(({ text }) => text);
      assert.ok(assertAll(from, 150, { isRestored: false, reading: { dialect, slugs: 'kramdown-gfm' } }) > 5);
    });

  test('never throws, whatever the text and the goal', () => {
    fc.assert(
      fc.property(anyTexts, text => {
        const post = read(text);
        const sections = flatSections(post.sections);
        for (const section of sections) {
          for (const to of ['up', 'down', 'end'] as const) planMove(post, section, { to }, read);
          for (const target of sections) planMove(post, section, { to: 'placeOf', target }, read);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
