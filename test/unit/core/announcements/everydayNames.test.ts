import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, recap, things } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'plugh', name: 'AWS Plugh', announced: launch },
  { id: 'composer', name: 'AWS Cave Composer', everyday: ['Cave Composer'], announced: launch },
  { id: 'translate', name: 'Amazon Translate', everyday: ['Translate'], announced: launch },
  { id: 'connect', name: 'Amazon Connect', everyday: ['Connect'], announced: before },
  {
    id: 'copying',
    name: 'Amazon Xyzzy Copying',
    kind: 'feature',
    announced: before,
  },
  { id: 'trn2', name: 'Amazon EC2 Trn2 instances', aliases: ['EC2 Trn2'], kind: 'instance', announced: launch },
]);

const families = smallCatalog([
  { id: 'trn2', name: 'Amazon EC2 Trn2 instances', aliases: ['EC2 Trn2'], kind: 'instance', announced: launch },
  { id: 'hpc9', name: 'Amazon EC2 Hpc9 instances', aliases: ['EC2 Hpc9'], kind: 'instance', announced: before },
]);

suite('Names that are everyday words', () => {
  test('are names of what was launched then where several words of them have capitals', () => {
    assert.deepEqual(announced(recap('The Cave Composer draws maps.'), catalog), ['AWS Cave Composer']);
    assert.deepEqual(announced(recap('A cave composer draws maps.'), catalog), []);
  });

  test('are on a list right behind what was launched then', () => {
    assert.deepEqual(announced(recap('They showed AWS Plugh and Translate.'), catalog), [
      'AWS Plugh',
      'Amazon Translate',
    ]);
    assert.deepEqual(announced(recap('They showed AWS Plugh. Translate this page.'), catalog), ['AWS Plugh']);
  });

  test('are none behind another that is no name itself', () => {
    assert.deepEqual(
      announced(recap('We composed a translate, translate and cave composer for all of you.'), catalog),
      [],
    );
    assert.deepEqual(announced(recap('They showed AWS Plugh, translate and cave composer.'), catalog), [
      'AWS Plugh',
      'Amazon Translate',
      'AWS Cave Composer',
    ]);
  });

  test('are none where they say what sort of services are meant, or head what is new of that', () => {
    assert.ok(
      !things(recap('- New [Connect services](https://aws.amazon.com/connect/)'), catalog).includes('Amazon Connect'),
    );
    const area = smallCatalog([
      { id: 'ml', name: 'Amazon Machine Learning', everyday: ['Machine Learning'], announced: before },
    ]);
    assert.ok(
      !things(recap('## Machine Learning\n\n- AI Services\n- Frameworks'), area).some(name => /^Amazon/.test(name)),
    );
  });

  test('are none of what had been there', () => {
    assert.deepEqual(things(recap('They showed AWS Plugh and Connect.'), catalog), ['AWS Plugh']);
  });
});

suite('Families of instances', () => {
  test('are known by what they are called where instances are spoken of', () => {
    assert.deepEqual(announced(recap('新的 Trn2 实例可用。'), catalog), ['Amazon EC2 Trn2 instances']);
    assert.deepEqual(things(recap('The Trn2 is a chip.'), catalog), []);
  });

  test('are known side by side, one launched then or more', () => {
    assert.deepEqual(things(recap('- Trn2 / Hpc9: faster'), families), [
      'Amazon EC2 Trn2 instances',
      'Amazon EC2 Hpc9 instances',
    ]);
    assert.deepEqual(things(recap('- Hpc9 / Hpc9: faster'), families), ['Hpc9 / Hpc9']);
  });

  test('are known as the text of a link to news of instances', () => {
    assert.deepEqual(things(recap(`It is in [Trn2](${blog}/plugh-powered-ec2-instances/).`), catalog), [
      'Amazon EC2 Trn2 instances',
    ]);
  });
});

suite('A link to news of what had been there', () => {
  test('names by its text what is new of it', () => {
    assert.deepEqual(things(recap(`We like [Fast Ropes](${blog}/xyzzy-copying-update/) most.`), catalog), [
      'Fast Ropes',
    ]);
  });
});
