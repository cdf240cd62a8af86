import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/parsePost';
import { openable } from '../../../src/core/post/openable';
import type { Post } from '../../../src/core/post/post';
import { flatSections } from '../../../src/core/post/section';
import { type HostileCase, hostileCases, inputOf } from '../../support/hostile';
import { assertModelHolds } from '../../support/invariants';

suite('Hostile inputs', () => {
  const cases = hostileCases();

  test('the table has a row for every case', () => {
    assert.ok(cases.length >= 80, `${cases.length} rows`);
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
  });

  for (const row of cases) {
    test(`${row.id}: ${row.name}`, () => {
      const text = inputOf(row);
      const { post, seconds } = timed(() => parsePost(text));
      const allowed = row.expect.seconds ?? 2;
      assert.ok(seconds < allowed, `${seconds.toFixed(1)} s of processor time, ${allowed} allowed`);
      assert.equal(post.text, text);
      assertHarmless(post);
      assertModelHolds(post);
      assertExpected(post, row.expect);
    }).timeout(60_000);

    for (const dialect of ['gfm', 'kramdown', 'goldmark'] as const)
      test(`${row.id}, in a site that reads ${dialect}`, () => {
        const { post, seconds } = timed(() => parsePost(inputOf(row), { dialect }));
        const allowed = row.expect.seconds ?? 2;
        assert.ok(seconds < allowed, `${seconds.toFixed(1)} s of processor time, ${allowed} allowed`);
        assertHarmless(post);
        assertModelHolds(post);
      }).timeout(60_000);
  }
});

/** Processor time, not that of the clock: other work on the machine does not count. */
function timed(parse: () => Post): { readonly post: Post; readonly seconds: number } {
  const before = process.cpuUsage();
  const post = parse();
  const { user, system } = process.cpuUsage(before);
  return { post, seconds: (user + system) / 1e6 };
}

function assertHarmless({ frontMatter }: Post): void {
  assert.equal(Reflect.get(globalThis, 'PWNED'), undefined, 'the input ran');
  assert.equal(Reflect.get({}, 'polluted'), undefined, 'Object.prototype is changed');
  assert.equal(Reflect.get(Object.assign({}, frontMatter.data), 'polluted'), undefined, 'a copy has another prototype');
  assert.equal(Reflect.get({ ...frontMatter.data }, 'polluted'), undefined);
  assertPlain(frontMatter.data);
  assert.equal(typeof JSON.stringify(frontMatter.data), 'string');
}

/** Nothing but what JSON can say, each object with an ordinary prototype. */
function assertPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    assert.ok(['string', 'number', 'boolean'].includes(typeof value) || value === null, `a ${typeof value}`);
    return;
  }
  if (!Array.isArray(value))
    assert.ok([Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null));
  for (const member of Object.values(value)) assertPlain(member);
}

function assertExpected(post: Post, expected: HostileCase['expect']): void {
  const { problems, data, title, date, body, titles, slugs, lastSlug, sections, links, urls, vendors } = expected;
  const all = flatSections(post.sections);
  if (problems)
    assert.deepEqual(
      post.problems.map(({ code }) => code),
      problems,
    );
  if (data !== undefined) assert.deepEqual(JSON.parse(JSON.stringify(post.frontMatter.data)), data);
  if (title !== undefined) assert.equal(post.title ?? null, title);
  if (date !== undefined) assert.equal(post.date, date);
  if (body !== undefined) assert.ok(bodyOf(post).includes(body), bodyOf(post).slice(0, 200));
  if (titles)
    assert.deepEqual(
      all.map(section => section.title),
      titles,
    );
  if (slugs)
    assert.deepEqual(
      all.map(({ slug }) => slug),
      slugs,
    );
  if (lastSlug !== undefined) assert.equal(all.at(-1)?.slug, lastSlug);
  if (sections !== undefined) assert.equal(all.length, sections);
  if (links !== undefined) assert.equal(post.links.length, links);
  if (urls)
    assert.deepEqual(
      post.links.map(({ url }) => url),
      urls,
    );
  if (vendors)
    assert.deepEqual(
      post.links.map(({ vendor }) => vendor ?? null),
      vendors,
    );
  if (expected.refused)
    assert.deepEqual(
      post.links.filter(({ url }) => openable(url).ok),
      [],
    );
  if (expected.encodable) for (const section of all) encodeURIComponent(section.title + section.slug);
}

function bodyOf({ markdown }: Post): string {
  return [...markdown.inlineTexts.values()]
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}
