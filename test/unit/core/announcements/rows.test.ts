import assert from 'node:assert/strict';
import { announced, rulesOf, things } from './reading';

const digest = 'AWS announcements of the week';

function post(heads: string, rows: readonly string[], title = digest): string {
  const line = heads.replace(/[^|]+/g, ' --- ');
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-07-01\n---\n\n${[heads, line, ...rows].join('\n')}\n`;
}

suite('A table of updates', () => {
  const news = ['AWS Lambda plugh loops', 'Amazon S3 deep caves'];

  for (const [heads, rows] of [
    ['| Date | Service | What’s new |', ['| Jul 2 | AWS Lambda | plugh loops |', '| Jul 3 | Amazon S3 | deep caves |']],
    ['| # | Service | Update |', ['| 1 | AWS Lambda | plugh loops |', '| 2 | Amazon S3 | deep caves |']],
    ['| What’s new | Service |', ['| plugh loops | AWS Lambda |', '| deep caves | Amazon S3 |']],
    ['| Service | Launched | News |', ['| AWS Lambda | July | plugh loops |', '| Amazon S3 | 2024 | deep caves |']],
    ['| Dienst | Neuerung |', ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |']],
    ['| Servicio | Novedad |', ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |']],
    ['| サービス | 変更点 |', ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |']],
    ['| Service | New feature |', ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |']],
  ] as const)
    test(`may have its columns in any order and language: ${heads}`, () => {
      assert.deepEqual(announced(post(heads, rows)), news);
    });

  test('names a service once for the rows below it', () => {
    const rows = [
      '| AWS Lambda | plugh loops |',
      '| | thud halls |',
      '| Amazon S3 | deep caves |',
      '| | |',
      '| | long ropes |',
    ];
    assert.deepEqual(announced(post('| Service | Update |', rows)), [
      'AWS Lambda plugh loops',
      'AWS Lambda thud halls',
      'Amazon S3 deep caves',
      'Amazon S3 long ropes',
    ]);
  });

  test('takes no service from another table', () => {
    const other = '\n\n| Service | Update |\n| --- | --- |\n| | long ropes |';
    assert.deepEqual(announced(post('| Service | Update |', ['| AWS Lambda | plugh loops |']) + other), [news[0]]);
  });

  test('may be about parts of services, too', () => {
    const rows = ['| AWS Outposts Racks | wide doors |', '| AWS Lambda | plugh loops |', '| S3 Select | deep caves |'];
    assert.deepEqual(announced(post('| Service | Update |', rows)), [
      'AWS Outposts Racks wide doors',
      'AWS Lambda plugh loops',
      'S3 Select deep caves',
    ]);
    assert.ok(!things(post('| Service | Update |', rows.slice(0, 1))).includes('AWS Outposts Racks wide doors'));
  });

  test('may name in its news what was launched then', () => {
    const text = post(
      '| Service | News |',
      ['| AWS Lambda | AWS Outposts |', '| Amazon S3 | deep caves |'],
      'AWS news',
    );
    assert.deepEqual(announced(text.replace('2024-07-01', '2018-12-05')), ['AWS Outposts', 'Amazon S3 deep caves']);
  });

  test('may tell its news in one column', () => {
    const rows = ['| Amazon S3 deep caves | Storage |', '| AWS Lambda, Amazon S3 | Compute |', '| Long ropes | Rest |'];
    assert.deepEqual(announced(post('| Announcement | Category |', rows)), ['Amazon S3 deep caves']);
  });

  test('has links that belong to the news of their rows', () => {
    const rows = [
      '| [x](https://example.org/1) | AWS Lambda | plugh loops |',
      '| [y](https://example.org/2) | Amazon S3 | deep caves |',
    ];
    assert.deepEqual(announced(post('| Link | Service | Update |', rows)), news);
  });
});

suite('A table of features or descriptions', () => {
  const features = ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |'];
  const described = ['| AWS Lambda | New plugh loops |', '| Amazon S3 | Deep caves |'];

  test('tells news in a post that recaps', () => {
    assert.deepEqual(announced(post('| Service | Feature |', features)), [
      'AWS Lambda plugh loops',
      'Amazon S3 deep caves',
    ]);
    assert.deepEqual(announced(post('| Service | Description |', described)), [
      'AWS Lambda plugh loops',
      'Amazon S3 Deep caves',
    ]);
    assert.deepEqual(announced(post('| Service | Feature |', features, 'Caves on AWS')), []);
  });

  test('tells none where no description says so', () => {
    assert.deepEqual(announced(post('| Service | Description |', features)), []);
  });

  test('tells none of services that were new themselves', () => {
    const rows = [...features, '| AWS Outposts | racks for caves |'];
    const text = post('| Service | Feature |', rows).replace('2024-07-01', '2018-12-05');
    assert.deepEqual(things(text).slice(0, 2), ['AWS Lambda', 'Amazon S3']);
  });
});

suite('A table of somebody’s own work', () => {
  for (const [heads, cells] of [
    ['| Service | New call |', ['plugh the loops', 'dig the caves']],
    ['| Service | New version |', ['plugh loops', 'deep caves']],
    ['| Service | What’s new to me |', ['plugh loops', 'deep caves']],
    ['| Service | Update | Owner |', ['plugh loops | Jane', 'deep caves | Joe']],
    ['| Service | Update |', ['1.25', 'v2']],
    ['| Service | Announced |', ['2006', 'March 2014']],
    ['| Service | Update |', ['`get_loops`', '`dig_caves`']],
    ['| Service | Preview |', ['yes', 'n/a']],
    ['| Service | Announcement |', ['[Read more](https://example.org/1)', '[Link](https://example.org/2)']],
    ['| Service | Update |', ['AWS Lambda', 'Amazon S3']],
  ] as const)
    test(`tells no news: ${heads} ${cells[0]}`, () => {
      const rows = [`| AWS Lambda | ${cells[0]} |`, `| Amazon S3 | ${cells[1]} |`];
      assert.deepEqual(announced(post(heads, rows)), []);
    });

  test('is told by the title of the post', () => {
    const rows = ['| AWS Lambda | plugh loops |', '| Amazon S3 | deep caves |'];
    for (const title of ['Changelog of our caves: what’s new', 'Release notes and news'])
      assert.ok(!rulesOf(post('| Service | Update |', rows, title), 'AWS Lambda plugh loops').includes('rowOfService'));
  });
});

suite('Columns', () => {
  test('of a table without heads have no titles of another', () => {
    const headless = '<table><tr><td>AWS Lambda</td><td>long ropes</td></tr></table>';
    const heads = '<table><tr><th>Service</th><th>Update</th></tr></table>';
    const all = (html: string): readonly string[] => things(`${post('| A | B |', ['| c | d |'])}\n${html}\n`);
    assert.ok(all(heads.replace('</table>', headless.slice('<table>'.length))).includes('AWS Lambda long ropes'));
    assert.ok(!all(`${heads}\n${headless}`).includes('AWS Lambda long ropes'));
  });

  test('keep their titles where rows have titles, too', () => {
    const row = (title: string, news: string): string => `<tr><th>${title}</th><td>${news}</td></tr>`;
    const html = `<table><tr><th>Service</th><th>Update</th></tr>${row('AWS Lambda', 'plugh loops')}${row('Amazon S3', 'deep caves')}</table>`;
    assert.deepEqual(announced(post('| A | B |', ['| c | d |']) + `\n${html}\n`), [
      'AWS Lambda plugh loops',
      'Amazon S3 deep caves',
    ]);
  });
});
