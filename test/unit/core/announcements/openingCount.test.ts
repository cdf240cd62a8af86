import assert from 'node:assert/strict';
import { lengthOfCount } from '../../../../src/core/announcements/openingCount';
import { subjectOf } from '../../../../src/core/announcements/title';
import { announced, recap } from './reading';

suite('What counts headings and items', () => {
  for (const count of [
    '1.1 ',
    '1.1. ',
    '2.10.3 ',
    'A.1 ',
    '2、',
    '１．',
    '１２． ',
    '1/ ',
    '1 - ',
    '1 – ',
    '#1 – ',
    '1 | ',
    '01 ',
    '1º. ',
    'IV. ',
    '(a) ',
    '（３）',
    '一、',
    '第1弾 ',
    'その4 ',
    'N°1 : ',
    'Nº 1 - ',
    'No 1: ',
    'Platz 1: ',
    'Announcement 1: ',
    'Annonce n°1 : ',
    'Pick #1: ',
    '新機能1：',
    'Five: ',
    'Tres: ',
  ])
    test(`"${count}" is no part of the name`, () => {
      assert.equal(lengthOfCount(`${count}Xyzzy caves`), count.length);
      assert.equal(subjectOf(`${count}Amazon Xyzzy`), 'Amazon Xyzzy');
    });

  for (const text of [
    '1.5 TB of caves',
    '1.2 Billion caves',
    '8.0 Xyzzy',
    '1-Click caves',
    '10 AWS caves',
    '3/ of all',
    'Xyzzy 1: Plugh',
    'One for all',
    'I am Xyzzy',
    '一 Xyzzy',
    '1.1 and more',
    '1.1',
  ])
    test(`"${text}" counts nothing`, () => {
      assert.equal(lengthOfCount(text), 0);
    });

  test('hides neither what the catalog knows nor what it does not', () => {
    assert.deepEqual(announced(recap('## 1.1 Outposts\n\nCaves.\n\n## 1.2 Ground Station\n\nCaves.')), [
      'AWS Outposts',
      'AWS Ground Station',
    ]);
    assert.deepEqual(announced(recap('- N°1 : Amazon Xyzzy\n- #2 – AWS Plugh\n- 3.1 Outposts')), [
      'Amazon Xyzzy',
      'AWS Plugh',
      'AWS Outposts',
    ]);
    assert.deepEqual(announced(recap('**1.1 Timestream**\n\nCaves.')), ['Amazon Timestream']);
  });
});
