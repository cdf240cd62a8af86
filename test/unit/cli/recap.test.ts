import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/commandLine';
import type { InspectedPost } from '../../../src/core/inspect';
import { readProjectFile, root } from '../../support/posts';

const program = join(root, 'dist', 'cli.js');

interface Run {
  readonly code: number | null;
  readonly posts: readonly InspectedPost[];
  readonly output: string;
  readonly errors: string;
}

/** Runs the built program as a user would, in a folder: for what a process adds to the command line. */
function runProgram(folder: string, args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return ran(status, stdout, stderr);
}

/** Runs the command line in a folder, without starting a program that has to read the catalog first. */
async function run(folder: string, args: readonly string[], input = ''): Promise<Run> {
  const before = process.cwd();
  let output = '';
  let errors = '';
  process.chdir(folder);
  try {
    const code = await runCommandLine(args, {
      input: () => Buffer.from(input),
      print: text => (output += text),
      complain: text => (errors += text),
      programFolder: join(root, 'dist'),
    });
    return ran(code, output, errors);
  } finally {
    process.chdir(before);
  }
}

function ran(code: number | null, output: string, errors: string): Run {
  const posts = output
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as InspectedPost);
  return { code, posts, output, errors };
}

suite('recap inspect', () => {
  let folder = '';
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'recap-cli-'));
  });

  teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints one document per file, one line each, in the order named', () => {
    write('a.md', '# A\n');
    write('b.md', '# B\r\n\r\n[x](y)\r\n');
    const { code, posts, output, errors } = runProgram(folder, ['inspect', 'b.md', 'a.md', 'b.md']);
    assert.deepEqual([code, errors], [0, '']);
    assert.deepEqual(
      posts.map(({ file, title }) => `${file} ${title}`),
      ['b.md B', 'a.md A', 'b.md B'],
    );
    assert.equal(output.split('\n').length, 4);
  });

  test('reads standard input for -', () => {
    const { code, posts } = runProgram(folder, ['inspect', '-'], '---\ntitle: From a pipe\n---\n');
    assert.equal(code, 0);
    assert.deepEqual(
      posts.map(({ file, title }) => [file, title]),
      [['-', 'From a pipe']],
    );
  });

  suite('in a site', () => {
    const text = '<br />\n## Under a break {#own}\n\n<div markdown="1">\n\n## In a box\n\n</div>\n\n## In a box\n';
    const slugsOf = ({ posts }: Run): readonly string[] =>
      posts.flatMap(({ sections }) => sections.map(({ slug }) => slug));

    test('reads a post as the site of its folder, or of one above, does', async () => {
      mkdirSync(join(folder, 'blog/_posts/2018'), { recursive: true });
      write('blog/_config.yml', 'title: Blog\n');
      write('blog/_posts/2018/2018-12-11-a.md', text);
      write('blog/2018-12-11-b.md', text);
      write('c.md', text);
      const outside = slugsOf(await run(folder, ['inspect', '--site', 'c.md']));
      const inside = ['own', 'in-a-box', 'in-a-box-1'];
      assert.deepEqual(outside, ['in-a-box', 'in-a-box-1']);
      assert.deepEqual(slugsOf(await run(folder, ['inspect', '--site', 'blog/_posts/2018/2018-12-11-a.md'])), inside);
      assert.deepEqual(
        slugsOf(await run(join(folder, 'blog/_posts'), ['inspect', '--site', '2018/2018-12-11-a.md'])),
        inside,
      );
      assert.deepEqual(slugsOf(await run(folder, ['inspect', '--site', 'blog/2018-12-11-b.md', 'c.md'])), [
        ...inside,
        ...outside,
      ]);
      assert.deepEqual(slugsOf(await run(join(folder, 'blog'), ['inspect', '--site', '-'], text)), outside);
    });

    test('reads no configuration unless told to', async () => {
      mkdirSync(join(folder, '_posts'));
      write('_config.yml', 'title: Blog\n');
      write('_posts/2018-12-11-a.md', text);
      assert.deepEqual(slugsOf(await run(folder, ['inspect', '_posts/2018-12-11-a.md'])), ['in-a-box', 'in-a-box-1']);
    });

    test('reads the configurations of Hugo, a folder of them too', async () => {
      mkdirSync(join(folder, 'config/_default'), { recursive: true });
      mkdirSync(join(folder, 'content/posts'), { recursive: true });
      write(
        'config/_default/hugo.toml',
        'title = "Blog"\n[markup.goldmark.parser]\nautoHeadingIDType = "github-ascii"\n',
      );
      write('content/posts/a.md', '## Ünï\n');
      assert.deepEqual(slugsOf(await run(folder, ['inspect', '--site', 'content/posts/a.md'])), ['uni']);
    });

    test('follows no link to a configuration', async () => {
      mkdirSync(join(folder, 'elsewhere/_default'), { recursive: true });
      mkdirSync(join(folder, 'blog/content'), { recursive: true });
      write('elsewhere/_default/hugo.toml', 'title = "Blog"\n');
      write('blog/content/a.md', '## Ünï -- x {#own}\n');
      // On Windows, only folders may be linked by everybody.
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'blog/config'), 'junction');
      assert.deepEqual(slugsOf(await run(folder, ['inspect', '--site', 'blog/content/a.md'])), ['ünï----x-own']);
    });
  });

  test('goes on after a file that is missing, a folder and a binary file, and tells by its exit code', () => {
    write('good.md', '# Good\n');
    write('binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    mkdirSync(join(folder, 'sub'));
    const { code, posts, errors } = runProgram(folder, ['inspect', 'none.md', 'sub', 'binary.md', 'good.md']);
    assert.equal(code, 1);
    assert.deepEqual(
      posts.map(({ title }) => title),
      ['Good'],
    );
    assert.deepEqual(errors.split('\n'), [
      'recap: none.md: There is no such file.',
      'recap: sub: This is a folder. Name the files in it.',
      'recap: binary.md: This is a binary file, not a post.',
      '',
    ]);
  });

  test('reads an empty file and one that is no UTF-8', async () => {
    write('empty.md', '');
    write('latin1.md', Buffer.from('# caf\xe9\n', 'latin1'));
    const { code, posts } = await run(folder, ['inspect', 'empty.md', 'latin1.md']);
    assert.equal(code, 0);
    assert.deepEqual(
      posts.map(({ title }) => title),
      [null, 'caf\uFFFD'],
    );
  });

  test('counts columns without a byte order mark, as the editor does', async () => {
    write('bom.md', '\uFEFF[a](b)\n');
    const [post] = (await run(folder, ['inspect', 'bom.md'])).posts;
    assert.deepEqual([post?.links[0]?.line, post?.links[0]?.column], [1, 1]);
  });

  test('tells an unreadable front matter as a problem, not as a failure', async () => {
    write('bad.md', '---\ntitle: [\n---\n# A\n');
    const { code, posts } = await run(folder, ['inspect', 'bad.md']);
    assert.equal(code, 0);
    assert.deepEqual(
      posts[0]?.problems.map(({ code: problem }) => problem),
      ['front-matter-syntax'],
    );
  });

  test('takes what follows -- for a file', async () => {
    write('--help', '# Odd name\n');
    assert.equal((await run(folder, ['inspect', '--', '--help'])).posts[0]?.title, 'Odd name');
  });

  test('finds what the sample post announces', async () => {
    const [post] = (await run(root, ['inspect', 'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md']))
      .posts;
    assert.equal(post?.links.length, 75);
    assert.ok((post?.announcements.length ?? 0) > 5);
  });

  suite('catalogs', () => {
    const own = JSON.stringify({
      entries: [{ id: 'acme-rocket', name: 'Rocket Sled', vendor: 'acme', urls: ['https://acme.example/rocket-sled'] }],
    });
    const post =
      '---\ntitle: New at ACME\n---\n\n## Launching Rocket Sled\n\nToday we announce [Rocket Sled](https://acme.example/rocket-sled), now available.\n';
    const ids = ({ posts }: Run): readonly (string | null)[] =>
      posts.flatMap(({ announcements, mentions }) => [...announcements, ...mentions].map(({ id }) => id));

    test('of the inspected folder are not loaded by themselves', async () => {
      write('post.md', post);
      write('acme.recap-catalog.json', own);
      mkdirSync(join(folder, '.vscode'));
      write('.vscode/settings.json', '{"recap.catalogs":["acme.recap-catalog.json"]}');
      const result = await run(folder, ['inspect', 'post.md']);
      assert.equal(result.code, 0);
      assert.ok(!ids(result).includes('acme-rocket'));
    });

    test('named on the command line are', async () => {
      write('post.md', post);
      write('acme.recap-catalog.json', own);
      const result = await run(folder, ['inspect', '--catalog', 'acme.recap-catalog.json', 'post.md']);
      assert.deepEqual([result.code, result.errors], [0, '']);
      assert.ok(ids(result).includes('acme-rocket'), result.output);
    });

    test('with faults are told, and the rest of them is used', async () => {
      write('post.md', post);
      write('bad.json', '{"entries":[{"id":"Bad Id","name":"X"}]}');
      const { code, errors } = await run(folder, ['inspect', '--catalog', 'bad.json', 'post.md']);
      assert.equal(code, 0);
      assert.equal(
        errors,
        'recap: bad.json: entry 1: The id "Bad Id" cannot be used. Use lower-case letters, digits and hyphens.\n',
      );
    });

    test('that cannot be read end the run', async () => {
      write('post.md', post);
      const { code, output, errors } = await run(folder, ['inspect', '--catalog', 'none.json', 'post.md']);
      assert.deepEqual([code, output, errors], [2, '', 'recap: none.json: There is no such file.\n']);
    });
  });
});

suite('recap', () => {
  test('without a command or with --help explains itself', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help'], ['inspect', '--help']]) {
      const { code, output, errors } = await run(root, args);
      assert.deepEqual([code, errors], [0, ''], args.join(' '));
      assert.match(output, /^Usage: recap inspect/);
    }
  });

  test('prints its version', () => {
    const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
    assert.equal(runProgram(root, ['--version']).output, `${version}\n`);
  });

  test('used wrongly says how to use it and ends with 2', async () => {
    for (const [args, message] of [
      [['inspekt', 'a.md'], 'There is no command "inspekt".'],
      [['inspect'], 'Name at least one file, or - for standard input.'],
      [['inspect', '--fast', 'a.md'], 'There is no option "--fast".'],
      [['inspect', 'a.md', '--catalog'], '--catalog takes a file.'],
    ] as const) {
      const { code, output, errors } = await run(root, args);
      assert.deepEqual([code, output], [2, ''], args.join(' '));
      assert.ok(errors.startsWith(`recap: ${message}\n\nUsage: `), errors);
    }
  });

  test('ends quietly when nobody reads on', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '-e',
        `const { spawn } = require('node:child_process');
        const child = spawn(process.execPath, [${JSON.stringify(program)}, 'inspect', ...Array(30).fill('samples/plain/messy.md')], { stdio: ['ignore', 'pipe', 'inherit'] });
        child.stdout.once('data', () => child.stdout.destroy());
        child.on('exit', code => process.exit(code ?? 9));`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    assert.deepEqual([status, stderr], [0, '']);
  });
});
