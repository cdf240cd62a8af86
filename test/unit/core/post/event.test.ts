import assert from 'node:assert/strict';
import { type EventClues, eventOf } from '../../../../src/core/post/event';

function event(clues: Partial<EventClues>): string | undefined {
  return eventOf({ title: undefined, path: undefined, permalink: undefined, tags: [], date: undefined, ...clues });
}

suite('The event a post recaps', () => {
  test('is read from every spelling of re:Invent', () => {
    for (const title of [
      'AWS re:Invent 2018',
      'Re:Invent 2018!',
      'AWS re: Invent 2018',
      'reInvent 2018',
      'AWS:reInvent 2018',
      'My 2018 re-invent',
    ]) {
      assert.equal(event({ title }), 're:Invent 2018', title);
    }
  });

  test('has the year written with it, short or long, before the date’s', () => {
    assert.equal(event({ title: "re:Invent '17", date: '2019-01-01' }), 're:Invent 2017');
    assert.equal(event({ title: "KubeCon + CloudNativeCon '18" }), 'KubeCon 2018');
  });

  test('has the date’s year else, the one before where the post is of the months before the conference', () => {
    assert.equal(event({ title: 're:Invent recap', date: '2018-12-11' }), 're:Invent 2018');
    assert.equal(event({ title: 're:Invent re:Cap', date: '2019-02-08' }), 're:Invent 2018');
    assert.equal(event({ title: 'Notes from re:Invent' }), 're:Invent');
  });

  test('is taken from title, permalink, file name, tags, in this order', () => {
    const path = 'blog/_posts/2018-12-11-thoughts-on-reinvent-2018.md';
    assert.equal(event({ path, date: '2018-12-11' }), 're:Invent 2018');
    assert.equal(event({ path, permalink: '/ignite-2019/' }), 'Microsoft Ignite 2019');
    assert.equal(event({ title: 'Google I/O 2020', path }), 'Google I/O 2020');
    assert.equal(event({ tags: ['aws', 'reinforce'], date: '2019-07-01' }), 're:Inforce 2019');
  });

  test('may be a summit with its city before or behind it', () => {
    assert.equal(event({ title: 'AWS Sydney Summit', date: '2018-04-13' }), 'AWS Summit 2018');
    assert.equal(event({ title: 'AWS Tel Aviv Summit 2023' }), 'AWS Summit 2023');
    assert.equal(event({ title: 'AWS Summit Berlin 2019' }), 'AWS Summit 2019');
    assert.equal(event({ title: 'AWS Heroes Summit 2025' }), undefined);
  });

  test('may be another vendor’s', () => {
    assert.equal(event({ title: 'Data+AI Summit 2022 in short' }), 'Data + AI Summit 2022');
    assert.equal(event({ title: 'DockerCon 2017 recap' }), 'DockerCon 2017');
    assert.equal(event({ title: 'HashiConf, day one', date: '2019-09-12' }), 'HashiConf 2019');
    assert.equal(event({ title: 'Red Hat Summit 2018' }), 'Red Hat Summit 2018');
    assert.equal(event({ title: 'What VMworld 2016 brought' }), 'VMworld 2016');
    assert.equal(event({ title: 'Alles zur Apple Keynote', date: '2019-03-26' }), 'Apple Event 2019');
    assert.equal(event({ title: 'Apple special event 2020' }), 'Apple Event 2020');
    assert.equal(event({ title: 'Dreamforce 2023 recap' }), 'Dreamforce 2023');
    assert.equal(event({ title: '//Build 2014 Ultimate Recap' }), 'Microsoft Build 2014');
    assert.equal(event({ title: 'Apple pie for the event' }), undefined);
    assert.equal(event({ title: 'src/build 2014' }), undefined);
    assert.equal(event({ title: 'Our own summit on data' }), undefined);
  });

  test('takes a file name’s date for no year of the event', () => {
    assert.equal(event({ path: '2019-01-05-reinvent.md', date: '2019-01-05' }), 're:Invent 2018');
  });

  test('is none where nothing names one', () => {
    assert.equal(event({ title: 'Reinventing the wheel 2018', tags: ['aws'], path: 'posts/cloud.md' }), undefined);
    assert.equal(event({ title: 'Build pipelines', date: '2018-01-01' }), undefined);
    assert.equal(event({}), undefined);
  });
});

suite('The event of a post, where words are used for other things too', () => {
  for (const title of [
    'How we reinvent ourselves',
    'How to reinvent your resume',
    'Why we pre-invent features',
    'Reinvent your career',
    'Our cloud next year',
    'Docker build 2020 tips',
    'You can ignite 2021 fires',
  ])
    test(`is none: ${title}`, () => assert.equal(event({ title, date: '2020-01-01' }), undefined));

  for (const path of ['/home/me/build-2020/README.md', '/w/team-build-2021.md', '/w/ignite-2021/x.md'])
    test(`is none: ${path}`, () => assert.equal(event({ path }), undefined));

  for (const [title, expected] of [
    ['AWS re:Invent2018', 're:Invent 2018'],
    ['#reInvent18', 're:Invent 2018'],
    ['reinvent_2018', 're:Invent 2018'],
    ['Reinvent Roundtable', 're:Invent'],
    ['pre:Invent 2019', 're:Invent 2019'],
    ['WWDC19', 'Apple WWDC 2019'],
    ['KubeCon2019', 'KubeCon 2019'],
    ['re:Inforce19', 're:Inforce 2019'],
    ['Thoughts on Build 2014', 'Microsoft Build 2014'],
    ['Build 2020: what is new', 'Microsoft Build 2020'],
    ['Ignite 2021 announcements', 'Microsoft Ignite 2021'],
    ["Cloud Next '18", 'Google Cloud Next 2018'],
    ['Google Next 2019', 'Google Cloud Next 2019'],
    ['Next 2019 Day 2', 'Google Cloud Next 2019'],
    ['Next 20 things to do', undefined],
    ['Next 2000 users', undefined],
    ['Next 2019-04-01 release', undefined],
  ] as const)
    test(`is ${expected}: ${title}`, () => assert.equal(event({ title }), expected));

  test('is of the year it was held, not of one that is looked forward to', () => {
    const title = 're:Invent recap and what to expect in 2019';
    assert.equal(event({ title, date: '2018-12-03' }), 're:Invent 2018');
    assert.equal(event({ title: 're:Invent 2019 is coming', date: '2018-12-03' }), 're:Invent 2019');
    assert.equal(event({ title: 're:Invent: news and trends for 2019', date: '2019-02-04' }), 're:Invent 2018');
  });

  for (const [title, date, expected] of [
    ['KubeCon + CloudNativeCon Europe 2022 recap', '2022-05-23', 'KubeCon 2022'],
    ['KubeCon EU in Xyzzy 2023: my notes', '2023-04-25', 'KubeCon 2023'],
    ['Microsoft Ignite Spring 2021', '2021-03-05', 'Microsoft Ignite 2021'],
    ['HashiConf Europe 2022', '2022-06-25', 'HashiConf 2022'],
    ['Cloudflare Platform Week recap 2022', '2022-05-14', 'Cloudflare Week 2022'],
    ['KubeCon recap', '2022-02-01', 'KubeCon 2021'],
  ] as const)
    test(`is of the post’s year where there are several a year: ${title}`, () =>
      assert.equal(event({ title, date }), expected));

  test('is told by a folder where the file is called as every page is, and by one that is named for nothing else', () => {
    assert.equal(event({ path: 'content/posts/build-2020/index.md' }), 'Microsoft Build 2020');
    assert.equal(event({ path: 'reinvent-2018/day-1.md' }), 're:Invent 2018');
    assert.equal(event({ tags: ['aws', 'reinvent2018'] }), 're:Invent 2018');
  });
});
