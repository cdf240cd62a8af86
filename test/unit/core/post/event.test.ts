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

  test('takes a file name’s date for no year of the event', () => {
    assert.equal(event({ path: '2019-01-05-reinvent.md', date: '2019-01-05' }), 're:Invent 2018');
  });

  test('is none where nothing names one', () => {
    assert.equal(event({ title: 'Reinventing the wheel 2018', tags: ['aws'], path: 'posts/cloud.md' }), undefined);
    assert.equal(event({ title: 'Build pipelines', date: '2018-01-01' }), undefined);
    assert.equal(event({}), undefined);
  });
});
