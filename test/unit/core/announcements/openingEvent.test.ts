import assert from 'node:assert/strict';
import { rulesOf } from './reading';

/** Whether a post counts as one on an event. */
function isOnEvent(title: string, date: string, opening: string): boolean {
  return rulesOf(post(title, date, opening), 'AWS Outposts').includes('eventPost');
}

function post(title: string, date: string, opening: string): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n\n${opening}\n\n- AWS Outposts\n`;
}

suite('The event that a post says it is on in its first sentences', () => {
  test('counts as one that its title names', () => {
    for (const opening of [
      're:Invent 2018 is over.',
      'We were at AWS re:Invent in Las Vegas.',
      'At re:Invent ’18 we saw it.',
    ])
      assert.ok(isOnEvent('The launches we liked', '2018-12-05', opening), opening);
    assert.ok(!isOnEvent('The launches we liked', '2018-12-05', 'We were in a cave.'));
  });

  test('counts where a heading near its beginning says so', () => {
    assert.ok(isOnEvent('AWS cave updates', '2018-12-05', 'Caves.\n\n## What re:Invent 2018 announced\n\nMore caves.'));
    assert.ok(!isOnEvent('AWS cave updates', '2018-12-05', 'Caves.\n\n## After re:Invent 2018\n\nMore caves.'));
  });

  test('counts where the title promises announcements', () => {
    assert.ok(!isOnEvent('How we dig', '2018-12-05', 're:Invent 2018 is over.'));
  });

  test('counts where the post calls itself a recap of it', () => {
    assert.ok(isOnEvent('Meetup #38 was held!', '2018-12-15', 'We held a re:Invent 2018 Ops re:Cap in the hall.'));
    assert.ok(!isOnEvent('Meetup #38 was held!', '2018-12-15', 'We held a cave Ops re:Cap. re:Invent 2018 is over.'));
  });

  test('has to be what the post is on', () => {
    assert.ok(!isOnEvent('A recap of my year', '2018-12-05', 'I write on the plane home from re:Invent 2018.'));
    assert.ok(!isOnEvent('A recap of my year', '2018-12-05', 'We were at re:Invent 2018.'));
    assert.ok(isOnEvent('A recap of my year', '2018-12-05', 'What was announced at re:Invent 2018?'));
  });

  test('is of the month of the post or the one before', () => {
    assert.ok(!isOnEvent('The launches we liked', '2019-04-05', 're:Invent 2018 was good.'));
    assert.ok(!isOnEvent('The launches we liked', '2018-09-05', 're:Invent 2018 will be good.'));
  });

  test('is none that something was before or after', () => {
    for (const opening of [
      'Since re:Invent 2018 we dig.',
      'A lot came after AWS re:Invent 2018.',
      'Vor der re:Invent 2018 war es still.',
    ])
      assert.ok(!isOnEvent('The launches we liked', '2018-12-05', opening), opening);
  });
});
