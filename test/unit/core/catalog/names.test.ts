import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { processorTime } from '../../../support/processorTime';
import { bundled, named, smallCatalog } from './bundled';

const layers = smallCatalog([
  { id: 'lambda', name: 'AWS Lambda', kind: 'service' },
  { id: 'layers', name: 'AWS Lambda layers', kind: 'feature', parent: 'lambda' },
  { id: 'dynamodb', name: 'Amazon DynamoDB' },
  { id: 'config', name: 'AWS Config', everyday: ['Config'] },
  { id: 'workspaces', name: 'Amazon WorkSpaces', everyday: ['WorkSpaces'] },
  { id: 'keyspaces', name: 'Amazon Keyspaces (for Apache Cassandra)' },
  { id: 'ram', name: 'AWS Resource Access Manager', aliases: ['RAM'] },
  { id: 's3', name: 'Amazon S3', aliases: ['Amazon Simple Storage Service'] },
  { id: 's3-select', name: 'Amazon S3 Select', kind: 'feature', parent: 's3' },
  { id: 'reinvent', name: 'AWS re:Invent', kind: 'programme' },
  { id: 'step-functions', name: 'AWS Step Functions' },
  { id: 'csharp', name: 'AWS SDK for C#', aliases: ['C#'] },
  { id: 'cloud-run', name: 'Google Cloud Run', vendor: 'google-cloud' },
]);
const found = (text: string): string[] => named(text, layers);

suite('Names in a text', () => {
  test('may leave out the vendor word that stands within them', () => {
    const catalog = smallCatalog([
      { id: 'xyzzy', name: 'Amazon Xyzzy' },
      { id: 'search', name: 'Cave search for Amazon Xyzzy', aliases: ['Hall search for Amazon Xyzzy'] },
    ]);
    assert.deepEqual(named('Cave search for Xyzzy', catalog), ['Cave search for Xyzzy > search']);
    assert.deepEqual(named('Hall search for Xyzzy', catalog), ['Xyzzy > xyzzy']);
  });

  test('count with and without the vendor word, which belongs to the match', () => {
    assert.deepEqual(found('AWS Lambda, Lambda and Amazon Lambda'), [
      'AWS Lambda > lambda',
      'Lambda > lambda',
      'Amazon Lambda > lambda',
    ]);
  });

  test('are taken at their longest', () => {
    assert.deepEqual(found('S3, S3 Select and Lambda layers'), [
      'S3 > s3',
      'S3 Select > s3-select',
      'Lambda layers > layers',
    ]);
  });

  test('may be written with a space, a hyphen, a line break or nothing between their words', () => {
    assert.deepEqual(found('Step-Functions StepFunctions step functions Step\nFunctions Dynamo DB Dynamo-DB'), [
      'Step-Functions > step-functions',
      'StepFunctions > step-functions',
      'step functions > step-functions',
      'Step\nFunctions > step-functions',
      'Dynamo DB > dynamodb',
      'Dynamo-DB > dynamodb',
    ]);
  });

  test('do not reach over an empty line', () => {
    assert.deepEqual(found('Step\n\nFunctions'), []);
  });

  test('may stand in the plural and the possessive', () => {
    assert.deepEqual(found("Lambdas, Lambda's, Lambda’s, one Lambda layer"), [
      'Lambdas > lambda',
      'Lambda > lambda',
      'Lambda > lambda',
      'Lambda layer > layers',
    ]);
  });

  test('may have their punctuation left out or changed', () => {
    assert.deepEqual(found('re:Invent, re: Invent, reInvent, Re-Invent, AWS reinvent'), [
      're:Invent > reinvent',
      're: Invent > reinvent',
      'reInvent > reinvent',
      'Re-Invent > reinvent',
      'AWS reinvent > reinvent',
    ]);
  });

  test('tell C# from C', () => {
    assert.deepEqual(found('C# and C'), ['C# > csharp']);
  });

  test('stand free in Japanese, Korean and Chinese text', () => {
    assert.deepEqual(found('新しいAWS Lambdaの機能、DynamoDB対応。Lambda를 사용하는 S3에 Amazon S3的功能'), [
      'AWS Lambda > lambda',
      'DynamoDB > dynamodb',
      'Lambda > lambda',
      'S3 > s3',
      'Amazon S3 > s3',
    ]);
  });

  test('end where Latin words end, accents included', () => {
    assert.deepEqual(found('Lambdaté Lambda_x xLambda ÉS3 S3é S30'), []);
  });

  test('that are acronyms need their capitals, or a vendor word', () => {
    assert.deepEqual(found('16 GB of ram, RAM, AWS ram'), ['RAM > ram', 'AWS ram > ram']);
  });

  test('that are everyday words need a capital, and stay doubtful without a vendor word', () => {
    assert.deepEqual(found('the config file, Config, AWS Config, aws config'), [
      'Config > config ?',
      'AWS Config > config',
      'aws config > config',
    ]);
  });

  test('with a capital inside are no everyday words', () => {
    assert.deepEqual(found('npm workspaces, Workspaces, WorkSpaces'), ['WorkSpaces > workspaces']);
  });

  test('with a vendor word but no capital stay doubtful, unless all is in small letters', () => {
    assert.deepEqual(found('AWS config, AWS Config, aws config'), [
      'AWS config > config ?',
      'AWS Config > config',
      'aws config > config',
    ]);
  });

  test('take the acronym in the parentheses behind them', () => {
    const catalog = smallCatalog([
      { id: 'qldb', name: 'Amazon Quantum Ledger Database', aliases: ['QLDB'] },
      { id: 's3', name: 'Amazon S3' },
    ]);
    assert.deepEqual(named('Amazon Quantum Ledger Database (QLDB), Quantum Ledger Database (S3), S3 (yes)', catalog), [
      'Amazon Quantum Ledger Database (QLDB) > qldb',
      'Quantum Ledger Database > qldb',
      'S3 > s3',
      'S3 > s3',
    ]);
  });

  test('may go without their parenthesis', () => {
    assert.deepEqual(found('Amazon Keyspaces (for Apache Cassandra)'), ['Amazon Keyspaces > keyspaces']);
  });

  test('of another vendor take the words of that vendor', () => {
    assert.deepEqual(found('Google Cloud Run'), ['Google Cloud Run > cloud-run']);
  });

  test('are not looked for in addresses, hosts and file names', () => {
    assert.deepEqual(
      found('https://lambda.example/lambda/x mail@lambda.org lambda.amazonaws.com my.lambda s3.json'),
      [],
    );
  });

  test('are found right after an address', () => {
    assert.deepEqual(found('(https://example.com/lambda) Lambda <https://example.com>Lambda'), [
      'Lambda > lambda',
      'Lambda > lambda',
    ]);
  });

  test('are found between two offsets only', () => {
    const text = 'Lambda DynamoDB Lambda';
    const found = layers.namesIn(text, 7, 15);
    assert.deepEqual(
      found.map(({ start, end, entry }) => [start, end, entry.id]),
      [[7, 15, 'dynamodb']],
    );
  });

  test('take no vendor word that belongs to the name before', () => {
    const catalog = smallCatalog([
      { id: 'on', name: 'PyTorch on AWS' },
      { id: 'lambda', name: 'AWS Lambda' },
    ]);
    assert.deepEqual(named('PyTorch on AWS Lambda', catalog), ['PyTorch on AWS > on', 'Lambda > lambda']);
  });

  test('that two entries claim tell both, the service first', () => {
    const catalog = smallCatalog([
      { id: 'part', name: 'Auto Scaling group', aliases: ['ASG'], kind: 'feature', parent: 'whole' },
      { id: 'whole', name: 'Amazon Something Great', aliases: ['ASG'] },
    ]);
    assert.deepEqual(
      catalog.namesIn('ASG').map(match => match.entries.map(({ id }) => id)),
      [['whole', 'part']],
    );
  });

  test('are found by name whatever the case, the hyphens and the vendor word', () => {
    for (const name of ['AWS Lambda', 'lambda', 'amazon-lambda', 'LAMBDA'])
      assert.equal(layers.findByName(name)?.id, 'lambda', name);
    assert.equal(layers.findByName('Google Cloud Run')?.id, 'cloud-run');
    assert.equal(layers.findByName('AWS Xyzzy'), undefined);
  });

  test('cost time in proportion to the text, whatever it is', () => {
    for (const unit of [
      'cloud ',
      'Amazon ',
      'Amazon\n',
      'CloudWatch Application ',
      'a-',
      'é',
      '((((',
      'https:',
      'Managed Streaming for ',
      'A',
    ]) {
      const long = unit.repeat(Math.ceil(2_000_000 / unit.length));
      const took = processorTime(() => bundled.namesIn(long));
      assert.ok(took < 5, `${JSON.stringify(unit)}: ${took.toFixed(1)} s of processor time`);
    }
  });
});
