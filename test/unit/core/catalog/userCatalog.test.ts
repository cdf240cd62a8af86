import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { parseUserCatalog } from '../../../../src/core/catalog/userCatalog';
import { bundled, bundledData, named, smallCatalog } from './bundled';
import { catalogOf } from '../../../../src/core/catalog/catalog';

const file = 'team.recap-catalog.json';
const parse = (...entries: unknown[]) => parseUserCatalog(JSON.stringify({ entries }), file);
const codes = (text: string): string[] => parseUserCatalog(text, file).problems.map(({ code }) => code);

suite('A user catalog', () => {
  test('adds entries that say where they come from', () => {
    const { catalog, problems } = parse({
      id: 'cloud-run',
      name: 'Google Cloud Run',
      vendor: 'google-cloud',
      category: 'serverless',
      docs: { url: 'https://cloud.google.com/run/docs' },
      announced: { date: '2019-04-09', event: 'Next ’19' },
    });
    assert.deepEqual(problems, []);
    const entry = catalogOf(bundledData, [catalog]).byId('cloud-run');
    assert.equal(entry?.origin, file);
    assert.deepEqual(entry.docs, { url: 'https://cloud.google.com/run/docs', source: file, checked: '' });
    assert.deepEqual(named('Cloud Run and Google Cloud Run', catalogOf(bundledData, [catalog])), [
      'Cloud Run > cloud-run',
      'Google Cloud Run > cloud-run',
    ]);
  });

  test('never takes the id of a bundled entry, and the conflict is told', () => {
    const { catalog } = parse({ id: 'lambda', name: 'Evil Lambda', docs: { url: 'https://evil.example/' } });
    const both = catalogOf(bundledData, [catalog]);
    assert.equal(both.byId('lambda')?.name, 'AWS Lambda');
    assert.equal(both.size, bundled.size);
    assert.deepEqual(both.conflicts, [{ id: 'lambda', origin: file, takenBy: undefined }]);
  });

  test('never takes the id of an earlier user catalog', () => {
    const [first, second] = ['a.json', 'b.json'].map(
      origin => parseUserCatalog('{"entries":[{"id":"x","name":"Team Xyzzy"}]}', origin).catalog,
    );
    assert.ok(first && second);
    assert.deepEqual(smallCatalog([], [first, second]).conflicts, [{ id: 'x', origin: 'b.json', takenBy: 'a.json' }]);
  });

  test('stands behind the bundled entry where both claim a name or a URL', () => {
    const { catalog } = parse({ id: 'fake', name: 'AWS Lambda', urls: ['https://aws.amazon.com/lambda/'] });
    const both = catalogOf(bundledData, [catalog]);
    assert.equal(both.findByName('AWS Lambda')?.id, 'lambda');
    assert.equal(both.findByUrl('https://aws.amazon.com/lambda/')?.id, 'lambda');
    assert.deepEqual(
      both.namesIn('Lambda')[0]?.entries.map(({ id }) => id),
      ['lambda', 'fake'],
    );
  });

  for (const url of [
    'http://example.com/',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'vscode://x/y',
    'file:///etc/passwd',
    'data:text/html,x',
    '//example.com/',
    'https://user:secret@example.com/',
    'https://example',
    'https://exa mple.com/',
    'https://example.com/\u202egpj.exe',
    'https://example.com/"onclick=',
    `https://example.com/${'x'.repeat(600)}`,
    '',
    5,
    null,
  ]) {
    test(`leaves out the URL ${JSON.stringify(url).slice(0, 60)}`, () => {
      const { catalog, problems } = parse({ id: 'x', name: 'Team Xyzzy', docs: { url }, urls: [url] });
      assert.equal(catalog.entries[0]?.docs, undefined);
      assert.deepEqual(catalog.entries[0]?.urls, []);
      assert.ok(problems.some(({ code }) => code === 'bad-url') || typeof url !== 'string');
    });
  }

  for (const name of [
    '',
    ' ',
    'x',
    '日本語',
    'a\u0000b',
    'Team\nXyzzy',
    'Team \u202eyzzyX',
    'Team \u2066X',
    'x'.repeat(121),
    7,
    null,
    ['Lambda'],
    { toString: 'x' },
  ]) {
    test(`leaves out an entry named ${JSON.stringify(name).slice(0, 40)}`, () => {
      const { catalog, problems } = parse({ id: 'x', name });
      assert.deepEqual(catalog.entries, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['bad-name'],
      );
    });
  }

  test('takes names literally, not as patterns', () => {
    const { catalog } = parse({ id: 'x', name: 'Team .*', aliases: ['(a+)+$', 'Lamb.*a'] });
    assert.deepEqual(named('Lambda aaaaaaaa anything Team nothing', smallCatalog([], [catalog])), ['Team > x']);
  });

  test('leaves out bad ids, and ids that stand there twice', () => {
    const { catalog, problems } = parse(
      { id: '../x', name: 'Ab' },
      { id: 'constructor', name: 'Team A' },
      { id: 'ok', name: 'Team B' },
      { id: 'ok', name: 'Team C' },
      'text',
      null,
    );
    assert.deepEqual(
      catalog.entries.map(({ id, name }) => `${id} ${name}`),
      ['constructor Team A', 'ok Team B'],
    );
    assert.deepEqual(
      problems.map(({ code, entry }) => `${String(entry)} ${code}`),
      ['0 bad-id', '3 repeated-id', '4 bad-id', '5 bad-id'],
    );
  });

  test('may be of a vendor called constructor', () => {
    const { catalog } = parse({ id: 'x', name: 'Constructor Xyzzy', vendor: 'constructor' });
    assert.deepEqual(named('constructor Xyzzy', smallCatalog([], [catalog])), ['constructor Xyzzy > x']);
  });

  test('is cut at 2,000 entries and 20 spellings', () => {
    const many = parse(...Array.from({ length: 2001 }, (_, index) => ({ id: `x-${index}`, name: `Team X ${index}` })));
    assert.equal(many.catalog.entries.length, 2000);
    assert.deepEqual(
      many.problems.map(({ code, text }) => `${code} ${text}`),
      ['too-many-entries 2001'],
    );
    const spellings = parse({
      id: 'x',
      name: 'Team X',
      aliases: Array.from({ length: 30 }, (_, index) => `Alias ${index}`),
    });
    assert.equal(spellings.catalog.entries[0]?.aliases.length, 20);
    assert.deepEqual(
      spellings.problems.map(({ code }) => code),
      ['too-many-spellings'],
    );
  });

  test('is refused above 1 MB, and when it is no such file', () => {
    assert.deepEqual(codes(' '.repeat(1_000_001)), ['too-large']);
    for (const text of ['', '{', 'undefined', '{"entries":[}', `${'['.repeat(400_000)}`])
      assert.deepEqual(codes(text), ['not-json'], text.slice(0, 20));
    for (const text of ['null', '[]', '5', '"x"', '{}', '{"entries":{}}', '{"entries":null}'])
      assert.deepEqual(codes(text), ['no-entries'], text);
  });

  test('cannot reach prototypes', () => {
    const { catalog } = parseUserCatalog(
      '{"entries":[{"id":"x","name":"Team X","__proto__":{"polluted":true},"kind":"__proto__","category":"constructor"}]}',
      file,
    );
    assert.equal(catalog.entries[0]?.kind, 'service');
    assert.equal(catalog.entries[0].category, 'other');
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });

  test('has its bad dates left out', () => {
    const { catalog, problems } = parse({
      id: 'x',
      name: 'Team X',
      announced: { date: '2018-13' },
      lifecycle: [
        { event: 'ended', date: 'soon' },
        { event: 'ended', date: '2025-07' },
        { event: 'exploded', date: '2025' },
      ],
    });
    assert.equal(catalog.entries[0]?.announced, undefined);
    assert.deepEqual(
      catalog.entries[0]?.lifecycle.map(({ date }) => date),
      ['2025-07'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bad-date', 'bad-date', 'bad-date'],
    );
  });
});
