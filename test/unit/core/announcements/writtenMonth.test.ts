import assert from 'node:assert/strict';
import { unitsOf } from '../../../../src/core/announcements/unit';
import { writtenMonth } from '../../../../src/core/announcements/writtenMonth';
import { read, rulesOf } from './reading';

function monthOf(title: string, body = ''): string | undefined {
  return writtenMonth(title, unitsOf(read(body)));
}

suite('The month a post without a date says it is of', () => {
  const titles: Readonly<Record<string, string | undefined>> = {
    'Cloud news of March 2021': '2021-03',
    'Xyzzy digest, 5 Feb 2020': '2020-02',
    'Noticias de mayo de 2022': '2022-05',
    'Neues im Dezember 2019': '2019-12',
    'AWS 更新 2023年4月': '2023-04',
    'AWS 週報 2026 年第 7 週': '2026-02',
    'AWS 주간 소식 2024년 10주차': '2024-03',
    'Week 3 of 2021': '2021-01',
    '2021-W52': '2021-12',
    'AWS roundup, Dec 2-8, 2024': '2024-12',
    'News of December 2nd \u2013 8th, 2024': '2024-12',
    'From Nov 30 - Dec 6, 2020': '2020-11',
    'Stand: 03.12.2024': '2024-12',
    '소식 2024. 12. 3.': '2024-12',
    '2019.11.21 xyzzy': '2019-11',
    'Digest 2024-12': '2024-12',
    '20230927 Plugh Meetup': '2023-09',
    'Plugh 20231327': undefined,
    'Plugh 202309271': undefined,
    'Semaine 49 2024': '2024-12',
    'Semana 49 de 2024': '2024-12',
    'Plugh 2021.3.1': undefined,
    'CVE-2021-1234': undefined,
    'A plan for 2030': undefined,
    'May we have 2020 plughs': undefined,
    'Build 2020.13.40': undefined,
  };
  for (const [title, month] of Object.entries(titles))
    test(`"${title}" is of ${month ?? 'no month'}`, () => {
      assert.equal(monthOf(title), month);
    });

  test('stands in a short line near its beginning', () => {
    assert.equal(monthOf('Cloud digest', 'Period: 2019-06-03 to 2019-06-09\n\n## Compute'), '2019-06');
    assert.equal(monthOf('Cloud digest', 'Written by me.\n\n## News of July 2019\n\nXyzzy.'), '2019-07');
  });

  test('is none that a sentence near its beginning speaks of', () => {
    const told =
      'Nobody who was there will forget how on 3 June 2012 the Xyzzy caves were opened for the very first visitors.';
    assert.equal(monthOf('Cloud digest', told), undefined);
  });

  test('is what three of its days agree on', () => {
    const days = ['3 June 2019', '4 June 2019', '28 May 2019'].map(
      day => `## AWS Plugh ${day[0] ?? ''}\n\nFrom ${day} on.`,
    );
    assert.equal(
      monthOf('Digest', ['A line.', 'Another.', 'More.', 'Yet more.', 'So much.', 'Now:', ...days].join('\n\n')),
      '2019-06',
    );
  });

  test('tells what was new then', () => {
    const body = '## AWS Outposts\n\nRacks at home.';
    assert.ok(rulesOf(`# What is new, November 2018\n\n${body}`, 'AWS Outposts').includes('dateNear'));
    assert.ok(!rulesOf(`# What is new\n\n${body}`, 'AWS Outposts').includes('dateNear'));
  });
});
