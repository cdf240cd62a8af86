import assert from 'node:assert/strict';
import { isRegionName } from '../../../../src/core/announcements/regionName';
import { bundled } from '../catalog/bundled';
import { announced, recap } from './reading';

suite('Regions of a cloud', () => {
  for (const name of [
    'US East (N. Virginia)',
    'US West (N',
    'Asia Pacific (Tokyo), Asia Pacific (Osaka) and Europe (Ireland)',
    'アジアパシフィック（東京）、欧州（フランクフルト）',
    '亚太地区（东京）',
    'AWS GovCloud (US-East)、AWS GovCloud (US-West)',
    'us-east-1',
    'eu-central-1, ap-southeast-2',
  ])
    test(`${name} is nothing but where something is`, () => {
      assert.ok(isRegionName(name));
    });

  for (const name of ['AWS Asia Pacific (Osaka) Region', 'Europe', 'Canada Tables', 'AWS GovCloud', 'us-east-1 outage'])
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
