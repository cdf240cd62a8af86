import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parseUserCatalog } from '../../../../src/core/catalog/userCatalog';
import { readProjectFile } from '../../../support/posts';

const sample = readProjectFile('samples/google-cloud/google-cloud.recap-catalog.json');
// `defaultSnippets` is VS Code's own keyword.
const validate = new Ajv({ keywords: ['defaultSnippets'] }).compile(JSON.parse(readProjectFile('catalog/user-catalog.schema.json')) as object);
const isValid = (...entries: readonly unknown[]): boolean => validate({ entries });

suite('The schema of user catalogs', () => {
  test('takes the sample, and so does the reader, every entry of it', () => {
    assert.ok(validate(JSON.parse(sample)), JSON.stringify(validate.errors));
    const { catalog, problems } = parseUserCatalog(sample, 'sample');
    assert.deepEqual(problems, []);
    assert.equal(catalog.entries.length, (JSON.parse(sample) as { entries: unknown[] }).entries.length);
  });

  test('asks for an id and a name and nothing else', () => {
    assert.ok(isValid({ id: 'team-xyzzy', name: 'Team Xyzzy' }));
    assert.ok(!isValid({ id: 'team-xyzzy' }));
    assert.ok(!isValid({ name: 'Team Xyzzy' }));
  });

  test('refuses what the reader would leave out', () => {
    for (const wrong of [
      { id: 'Team Xyzzy' },
      { docs: { url: 'http://insecure.example/' } },
      { announced: { date: 'yesterday' } },
      { kind: 'gadget' },
      { unknown: true },
    ]) {
      assert.ok(!isValid({ id: 'team-xyzzy', name: 'Team Xyzzy', ...wrong }), JSON.stringify(wrong));
    }
  });
});
