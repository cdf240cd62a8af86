import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { english } from '../../../src/cli/english';
import { type Catalog, catalogOf } from '../../../src/core/catalog/catalog';
import type { CatalogData } from '../../../src/core/catalog/entry';
import { type InspectedPost, type InspectedSection, inspectPost } from '../../../src/core/inspect';
import { parsePost } from '../../../src/core/parsePost';
import { hostileCases, inputOf } from '../../support/hostile';
import { readProjectFile, root } from '../../support/posts';

const catalog = catalogOf(JSON.parse(readProjectFile('catalog/catalog.json')) as CatalogData);

function inspect(text: string, file = 'post.md', known: Catalog | undefined = catalog): InspectedPost {
  const post = inspectPost(parsePost(text, { path: file, catalog: known }), { file, catalog: known, wording: english });
  return JSON.parse(JSON.stringify(post)) as InspectedPost;
}

function flat(sections: readonly InspectedSection[]): readonly InspectedSection[] {
  return sections.flatMap(section => [section, ...flat(section.children)]);
}

suite('The schema of recap inspect', () => {
  const schema = JSON.parse(readProjectFile('docs/inspect.schema.json')) as object;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const validate = ajv.compile(schema);

  const assertValid = (post: InspectedPost, what: string): void => {
    assert.ok(validate(post), `${what}: ${ajv.errorsText(validate.errors)}`);
  };

  test('holds for every sample, with and without a catalog', () => {
    const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.md'),
    );
    assert.ok(samples.length >= 5);
    for (const sample of samples) {
      const text = readProjectFile(join('samples', sample));
      assertValid(inspect(text, sample), sample);
      assertValid(inspectPost(parsePost(text), { file: sample, catalog: undefined, wording: english }), sample);
    }
  });

  test('holds for every hostile input of ordinary size', () => {
    const rows = hostileCases().filter(({ generate }) => !generate || generate.times <= 10_000);
    assert.ok(rows.length > 50);
    for (const row of rows) assertValid(inspect(inputOf(row)), row.id);
  });

  test('allows nothing more and nothing less', () => {
    const post = inspect('---\ntitle: x\nx: [\n---\n# a\n\n[AWS Lambda](https://aws.amazon.com/lambda/)');
    assertValid(post, 'post');
    for (const key of Object.keys(post)) {
      assert.equal(
        validate(Object.fromEntries(Object.entries(post).filter(([name]) => name !== key))),
        false,
        `without ${key}`,
      );
    }
    assert.equal(validate({ ...post, more: 1 }), false);
    assert.equal(validate({ ...post, schema: 2 }), false);
    assert.equal(validate({ ...post, links: post.links.map(link => ({ ...link, more: 1 })) }), false);
    assert.equal(validate({ ...post, links: post.links.map(link => ({ ...link, line: 0 })) }), false);
    assert.equal(validate({ ...post, sections: post.sections.map(section => ({ ...section, level: 7 })) }), false);
    assert.equal(validate({ ...post, problems: post.problems.map(problem => ({ ...problem, code: 'new' })) }), false);
    assert.ok(post.links.length && post.sections.length && post.problems.length);
  });
});

suite('What recap inspect prints', () => {
  test('counts lines and columns from 1, in UTF-16, ends behind the last character', () => {
    const [link] = inspect('😀 [a\nb](u) c').links;
    assert.deepEqual([link?.line, link?.column, link?.endLine, link?.endColumn], [1, 4, 2, 6]);
  });

  test('counts the lines of the front matter', () => {
    const post = inspect('---\ntitle: x\n---\n\n# a\n\n[b](c)\n');
    assert.deepEqual([post.sections[0]?.line, post.sections[0]?.endLine, post.links[0]?.line], [5, 8, 7]);
    assert.deepEqual([post.title, post.frontMatter], ['x', { title: 'x' }]);
  });

  test('says null where there is nothing to say', () => {
    const post = inspect('just text');
    assert.deepEqual(
      [post.title, post.date, post.event, post.sections, post.links, post.problems],
      [null, null, null, [], [], []],
    );
  });

  test('words problems, with their place', () => {
    assert.deepEqual(inspect('---\ntitle: a\n\ntext').problems, [
      {
        code: 'front-matter-unclosed',
        severity: 'warning',
        message: 'The front matter is never closed. The post is read without it.',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 4,
      },
    ]);
  });

  test('takes date and event from the file’s path', () => {
    const post = inspect('text', '_posts/2018-12-11-thoughts-on-reinvent.md');
    assert.deepEqual([post.date, post.event], ['2018-12-11', 're:Invent 2018']);
  });

  test('gives announcements ids of the catalog, docs, evidence and links of the post', () => {
    const post = inspect(
      readProjectFile('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md'),
      '2018-12-11-x.md',
    );
    assert.ok(post.announcements.length > 5, `${post.announcements.length} announcements`);
    for (const { id, name, evidence, links } of post.announcements) {
      if (id !== null) assert.equal(catalog.byId(id)?.id, id);
      assert.ok(name && evidence.length, name);
      for (const { url, line, column } of links) {
        assert.ok(
          post.links.some(link => link.url === url && link.line === line && link.column === column),
          `${name}: ${url}`,
        );
      }
    }
    assert.ok(post.announcements.some(({ docs }) => docs?.startsWith('https://docs.aws.amazon.com/')));
  });

  test('announces nothing without a catalog', () => {
    const text = '## [AWS Lambda](https://aws.amazon.com/lambda/)';
    const post = inspectPost(parsePost(text), { file: 'x', catalog: undefined, wording: english });
    assert.deepEqual(post.announcements, []);
  });
});

suite('The recap of re:Invent 2018', () => {
  const file = 'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md';
  const text = readProjectFile(file);
  const post = inspect(text, file);
  const expected = JSON.parse(readProjectFile('test/fixtures/inspect/reinvent-2018.json')) as {
    readonly sections: readonly (readonly [line: number, level: number, title: string])[];
    readonly links: readonly (readonly [
      line: number,
      column: number,
      endLine: number,
      endColumn: number,
      url: string,
    ])[];
  };

  test('has its title, date and event', () => {
    assert.deepEqual(
      [post.title, post.date, post.event],
      ['What re:Invent 2018 brought', '2018-12-11', 're:Invent 2018'],
    );
  });

  test('has 26 sections at their lines', () => {
    assert.equal(expected.sections.length, 26);
    assert.deepEqual(
      flat(post.sections).map(({ line, level, title }) => [line, level, title]),
      expected.sections,
    );
  });

  test('has 75 links at their lines and columns, one over two lines', () => {
    assert.equal(expected.links.length, 75);
    assert.deepEqual(
      post.links.map(({ line, column, endLine, endColumn, url }) => [line, column, endLine, endColumn, url]),
      expected.links,
    );
    assert.equal(post.links.filter(({ line, endLine }) => endLine === line + 1).length, 1);
  });

  test('has what a plain search of the text finds, too', () => {
    const found = [...text.matchAll(/\[([^[\]]+)\]\(([^()\s]+)\)/g)].map(({ 0: written, 2: url = '', index }) => {
      const place = (offset: number): readonly [number, number] => {
        const before = text.slice(0, offset).split('\n');
        return [before.length, (before.at(-1)?.length ?? 0) + 1];
      };
      return [...place(index), ...place(index + written.length), url];
    });
    assert.deepEqual(expected.links, found);
    const headings = [...text.matchAll(/^(#+) (.+)$/gm)].map(({ 1: marks = '', 2: title = '', index }) => [
      text.slice(0, index).split('\n').length,
      marks.length,
      title,
    ]);
    assert.deepEqual(expected.sections, headings);
  });

  test('links to AWS, its documentation and videos as often as it says', () => {
    const count = (part: string): number => post.links.filter(({ url }) => url.includes(part)).length;
    assert.deepEqual([count('//aws.amazon.com/'), count('//docs.aws.amazon.com/'), count('youtube.com/')], [35, 3, 11]);
  });
});
