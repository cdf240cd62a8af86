import assert from 'node:assert/strict';
import { lengthOfDay } from '../../../../src/core/announcements/openingDay';
import { announced } from './reading';

suite('Days that titles and items open with', () => {
  for (const day of [
    '2018-12-03: ',
    '2018/12/03 ',
    '2018.12.03 - ',
    '03.12.2018: ',
    '12/3: ',
    '3.12.: ',
    'December 3: ',
    'Dec. 3, 2018 – ',
    '3 December - ',
    '3rd of December: ',
    '3 de diciembre: ',
    '3. Dezember: ',
    '12月3日：',
    '2018年12月3日(月) ',
    '12월 3일 ',
    'Mon: ',
    'Wednesday – ',
    '(December 3) ',
    '[12/3] ',
    '**December 3**: ',
    'Tuesday, 3 December: ',
    'Tue 3 Dec: ',
    '3rd: ',
    'Dienstag: ',
    'Mittwoch, 3. Dezember: ',
    'Am 3.12.: ',
    'Do., 03.12.: ',
    'Dezember – ',
    'le 3 décembre : ',
    'El 3 de diciembre: ',
    'martes 3 de diciembre: ',
    'lunedì: ',
    '3 декабря: ',
    '3-Dec: ',
    '12-03: ',
    '03.12. ',
    '12/3 ',
    '3日 ',
    '火曜日：',
    '周三：',
  ])
    test(`"${day}" is one`, () => {
      assert.equal(lengthOfDay(`${day}Xyzzy caves`), day.length);
    });

  for (const text of [
    'Xyzzy 2018-12-03',
    '3.12 Xyzzy',
    '24/7 Xyzzy',
    'March of the Xyzzy',
    'Mark: Xyzzy',
    'Sun – Xyzzy is back',
    '3.12 – Xyzzy for Plugh',
    '2018年12月3日のXyzzy',
    'Sun sets on Xyzzy',
    'Monday Xyzzy',
    '2018-12-03',
    '2018: Xyzzy',
    '99/99: Xyzzy',
    '10.0.0.1: Xyzzy',
  ])
    test(`"${text}" opens with none`, () => {
      assert.equal(lengthOfDay(text), 0);
    });

  test('are no part of the name, and what stands behind them is found', () => {
    const items = ['Ground Station', 'Outposts', 'Timestream'].map(
      (name, at) => `- December ${String(at + 3)}: ${name}`,
    );
    assert.deepEqual(
      announced(`---\ntitle: What's new in AWS, December 2018\ndate: 2018-12-31\n---\n\n${items.join('\n')}\n`),
      ['AWS Ground Station', 'AWS Outposts', 'Amazon Timestream'],
    );
  });

  test('are no part of the name where several items say different things of one', () => {
    const page = 'https://aws.amazon.com/about-aws/whats-new/2018/12';
    const items = ['dig caves', 'light caves'].map(
      (what, at) => `- [2018-12-0${String(at + 3)} AWS Plugh – ${what}](${page}/plugh-${String(at)}/)`,
    );
    assert.deepEqual(
      announced(`---\ntitle: What's new in AWS, December 2018\ndate: 2018-12-31\n---\n\n${items.join('\n')}\n`),
      ['AWS Plugh – dig caves', 'AWS Plugh – light caves'],
    );
  });

  test('are no part of the name in headings either', () => {
    assert.deepEqual(
      announced('---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\n\n## 2018-11-28: Outposts\n\nCaves.\n'),
      ['AWS Outposts'],
    );
  });
});
