import assert from 'node:assert/strict';
import { isRegionName, newRegionsIn, withoutRegions } from '../../../../src/core/announcements/regionName';
import { bundled } from '../catalog/bundled';
import { announced, recap, things } from './reading';

suite('Regions of a cloud', () => {
  for (const name of [
    'US East (N. Virginia)',
    'US West (N',
    'Asia Pacific (Tokyo), Asia Pacific (Osaka) and Europe (Ireland)',
    'アジアパシフィック（東京）、欧州（フランクフルト）',
    '亚太地区（东京）',
    'AWS GovCloud (US-East)、AWS GovCloud (US-West)',
    'Canada West (Calgary)',
    'Israel (Tel Aviv) or Europe (Zurich)',
    'Asia Pacific (Tokyo), Asia Pacific (Osaka), and Europe (Ireland)',
    'us-east-1',
    'eu-central-1, ap-southeast-2',
  ])
    test(`${name} is nothing but where something is`, () => {
      assert.ok(isRegionName(name));
    });

  for (const name of [
    'AWS Asia Pacific (Osaka) Region',
    'Europe',
    'Canada Tables',
    'AWS GovCloud',
    'us-east-1 outage',
    'Europe (Paris) or caves',
  ])
    test(`${name} may be more`, () => {
      assert.ok(!isRegionName(name));
    });

  test('announce nothing where an update tells in which of them it is', () => {
    const text = recap(
      '## New announcements\n\n- **Amazon Xyzzy**: queries, now generally available\n- **AWS Plugh**: tables, announced\n- **Asia Pacific (Tokyo)**: now generally available\n',
    );
    assert.deepEqual(announced(text, bundled), ['Amazon Xyzzy', 'AWS Plugh']);
  });
});

suite('A service that came to a region', () => {
  const inRegions = 'in Canada West (Calgary) or Europe (Zurich)';

  test('is named without the region', () => {
    assert.deepEqual(things(recap(`- Amazon Timestream ${inRegions}`)), ['Amazon Timestream']);
    assert.deepEqual(things(recap('- Amazon S3 caves came to the Asia Pacific (Tokyo) Region')), ['Amazon S3 caves']);
  });

  test('is the news of one that had been there', () => {
    assert.deepEqual(
      announced(recap(`- Amazon S3 ${inRegions}\n- AWS Lambda ${inRegions}\n- AWS Outposts ${inRegions}`)),
      [`Amazon S3 ${inRegions}`, `AWS Lambda ${inRegions}`, 'AWS Outposts'],
    );
  });

  test('is the news where what came there is instances of families, or where they are more regions than before', () => {
    assert.deepEqual(
      announced(
        recap(
          '- **Amazon EC2 C6gd and R6gd instances are now available in AWS GovCloud (US-West) Region:** fine\n- **VPC plugh logging is now available in five new AWS Regions**\n- **Amazon Lex está disponible en dos regiones adicionales**',
        ),
        bundled,
      ),
      [
        'Amazon EC2 C6gd and R6gd instances in AWS GovCloud (US-West)',
        'VPC plugh logging in five new AWS Regions',
        'Amazon Lex en dos regiones adicionales',
      ],
    );
  });

  test('is the news of more regions where its page is called after the service, too', () => {
    const page = 'https://aws.amazon.com/about-aws/whats-new/2018/11/amazon-s3-available-in-additional-regions/';
    assert.deepEqual(announced(recap(`- [Amazon S3 is now available in additional Regions](${page})`), bundled), [
      'Amazon S3 in additional Regions',
    ]);
  });

  test('is read in time that grows with the list of regions', () => {
    const listed = Array.from({ length: 40 }, () => 'eu-west-1').join(', ');
    const long = `Amazon S3 in ${listed} and elsewhere`;
    assert.equal(withoutRegions(long), long);
    assert.ok(!isRegionName(`${listed} and elsewhere`));
  });

  test('may be in a place that is no region', () => {
    assert.deepEqual(things(recap('- Amazon S3 in Europe (caves) and halls')), [
      'Amazon S3 in Europe (caves) and halls',
    ]);
  });
});

suite('Regions that are new', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    'We announce the opening of the AWS Europe (Xyzzy) Region.': ['AWS Europe (Xyzzy) Region'],
    'The Asia Pacific (Plugh) Region is now open.': ['Asia Pacific (Plugh) Region'],
    'Oggi annunciamo l’apertura della Regione AWS Europe (Xyzzy).': ['Regione AWS Europe (Xyzzy)'],
    'AWS annonce l’ouverture de la région AWS Europe (Xyzzy).': ['région AWS Europe (Xyzzy)'],
    'AWS anuncia la apertura de la Región AWS Europa (Xyzzy).': ['Región AWS Europa (Xyzzy)'],
    'Heute eröffnen wir die AWS-Region Europa (Xyzzy).': ['AWS-Region Europa (Xyzzy)'],
    'AWS は欧州 (ミラノ) リージョンの開設を発表しました。': ['欧州 (ミラノ) リージョン'],
    'AWS opened a second region in Plugh, Xyzzy, last week.': ['second region in Plugh, Xyzzy'],
    'New region in Plugh': ['region in Plugh'],
    'The AWS Canada West (Plugh) Region is now open.': ['AWS Canada West (Plugh) Region'],
    'AWS Region Mexico (Plugh) eröffnet': ['AWS Region Mexico (Plugh)'],
    'AWS Region Mexico (Plugh) eröffneter Anfang': [],
    'Amazon Thud launched in the US East (Xyzzy) Region and the US West (Plugh) Region.': [],
    'Announcing lower prices for US West (Xyzzy) Region.': [],
    'AWS opened an edge location near the US West (Xyzzy) Region.': [],
    'Nous utilisons la nouvelle région Europe (Xyzzy).': [],
    'Our company opened a new region in Plugh.': [],
    'To add a new region in Thudform, copy the block.': [],
    'When AWS launches a region in Plugh we add it.': [],
    'New: Amazon Thud is available in the Europe (Xyzzy) Region.': [],
    'The Europe (Xyzzy) Region has three zones.': [],
    'It opened. We use the Europe (Xyzzy) Region.': [],
    'Our region in Plugh is a good one.': [],
  };
  for (const [text, names] of Object.entries(texts))
    test(text, () => {
      assert.deepEqual(
        newRegionsIn(text).map(({ start, end }) => text.slice(start, end)),
        names,
      );
    });

  test('are no names by their first words', () => {
    assert.deepEqual(announced(recap('Amazon S3 has a new home in the AWS Asia Pacific (Mumbai) Region.')), []);
    const opened = 'AWS announced the general availability of the AWS Asia Pacific (Malaysia) Region.';
    assert.deepEqual(announced(recap(opened)), ['AWS Asia Pacific (Malaysia) Region']);
  });

  test('are named behind a label', () => {
    assert.deepEqual(announced(recap('- New Region: Europe (Xyzzy)\n- Nuova regione: Europa (Plugh)')), [
      'Region Europe (Xyzzy)',
      'regione Europa (Plugh)',
    ]);
  });

  test('are told in clauses of their own', () => {
    for (const text of [
      'AWS se complace en anunciar la apertura de la Región AWS Europa (España).',
      'Just before re:Invent, AWS opened the AWS Europe (Zurich) Region.',
    ])
      assert.equal(announced(recap(text)).length, 1, text);
  });

  test('are announced by their names', () => {
    assert.deepEqual(announced(recap('They announced the opening of the AWS Europe (Xyzzy) Region.')), [
      'AWS Europe (Xyzzy) Region',
    ]);
  });
});
