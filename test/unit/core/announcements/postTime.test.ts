import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/announcements/candidate';
import { candidatesOf } from '../../../../src/core/announcements/candidates';
import { monthOfUrl, postTimeOf } from '../../../../src/core/announcements/postTime';
import { unitsOf } from '../../../../src/core/announcements/unit';
import { UnitWords } from '../../../../src/core/announcements/unitWords';
import { smallCatalog } from '../catalog/bundled';
import { few, news, read } from './reading';

function candidates(body: string, catalog = few): readonly Candidate[] {
  return unitsOf(read(body, catalog)).flatMap(unit =>
    candidatesOf(unit, new UnitWords(unit.text), { catalog, dateOf: () => undefined }),
  );
}

const dated = ['a', 'b', 'c'].map(name => `- [AWS ${name.toUpperCase()}x](${news}/${name}/)`).join('\n');
const titled = ['Outposts', 'Transit Gateway', 'Ground Station'].map(name => `## AWS ${name}`).join('\n\n');

suite('The time of a post', () => {
  test('is its date', () => {
    assert.deepEqual(postTimeOf({ date: '2018-12-05', event: undefined }, []), {
      date: '2018-12-05',
      event: undefined,
    });
  });

  test('is that of its event where it has no date', () => {
    assert.equal(postTimeOf({ date: undefined, event: 're:Invent 2018' }, []).date, '2018-11');
  });

  test('is what most of its dated news agree on where its date is far from it', () => {
    assert.equal(postTimeOf({ date: '2022-03-01', event: undefined }, candidates(dated)).date, '2018-11');
    assert.equal(postTimeOf({ date: undefined, event: undefined }, candidates(dated)).date, '2018-11');
  });

  test('is what four catalogued titles agree on, three being too few', () => {
    const four = candidates(`${titled}\n\n## Amazon Timestream`);
    assert.equal(postTimeOf({ date: '2022-03-01', event: undefined }, four).date, '2018-11');
    assert.equal(postTimeOf({ date: '2022-03-01', event: undefined }, candidates(titled)).date, '2022-03-01');
    // Who announces nothing may list what is of one year.
    assert.equal(postTimeOf({ date: '2022-03-01', event: undefined }, four, { isSilent: true }).date, '2022-03-01');
  });

  test('stays its date where that agrees', () => {
    assert.equal(postTimeOf({ date: '2018-12-05', event: undefined }, candidates(dated)).date, '2018-12-05');
  });

  test('is the event’s where the event’s year contradicts the date', () => {
    assert.equal(postTimeOf({ date: '2021-06-01', event: 're:Invent 2018' }, []).date, '2018-11');
  });

  test('gives the event its year', () => {
    assert.equal(
      postTimeOf({ date: '2022-03-01', event: 're:Invent 2021' }, candidates(dated)).event,
      're:Invent 2018',
    );
    assert.equal(postTimeOf({ date: '2018-12-05', event: 're:Invent' }, []).event, 're:Invent 2018');
  });

  test('has the event that most of its titles were announced at, if nothing else names one', () => {
    const four = candidates(`${titled}\n\n## Amazon Timestream`);
    assert.equal(postTimeOf({ date: '2018-12-05', event: undefined }, four).event, 're:Invent 2018');
    assert.equal(postTimeOf({ date: undefined, event: undefined }, four).event, 're:Invent 2018');
  });

  const told =
    'They showed AWS Outposts, AWS Transit Gateway, AWS Ground Station and Amazon Timestream. We run AWS Lambda.';

  test('has the event that most of what it names in its text was announced at, if the text names that or a keynote', () => {
    for (const text of ['re:Invent is over.', 're: Invent 2018', 'The keynote was long.'])
      assert.deepEqual(
        postTimeOf({ date: undefined, event: undefined }, candidates(told), { texts: [text] }),
        { date: '2018-11', event: 're:Invent 2018' },
        text,
      );
  });

  test('has the event that a quarter of what it names was announced at, if it names that and no other comes near', () => {
    const year = (id: string, event: string): Parameters<typeof smallCatalog>[0][number] => ({
      id,
      name: `AWS ${id}`,
      announced: [event ? `${event.slice(-4)}-11` : '2012-05', event, 0, '2026-11-22'],
    });
    const names = (prefix: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `${prefix}${'abcdefghijklmnop'.charAt(at)}`);
    const [launched, old, other] = [names('Xyzzy', 8), names('Plugh', 16), names('Thud', 3)];
    const catalog = smallCatalog([
      ...launched.map(id => year(id, 're:Invent 2018')),
      ...old.map(id => year(id, '')),
      ...other.map(id => year(id, 're:Invent 2017')),
    ]);
    const eventOf = (ids: readonly string[], text: string, isSilent = false): string | undefined => {
      const found = candidates(`They have ${ids.map(id => `AWS ${id}`).join(', ')}.`, catalog);
      return postTimeOf({ date: undefined, event: undefined }, found, { texts: [text], isSilent }).event;
    };
    assert.equal(eventOf([...launched, ...old], 're:Invent is over.'), 're:Invent 2018');
    assert.equal(eventOf([...launched, ...old], 'Caves.'), undefined);
    assert.equal(eventOf([...launched, ...old], 're:Invent is over.', true), undefined);
    assert.equal(eventOf([...launched.slice(1), ...old], 're:Invent is over.'), undefined);
    assert.equal(eventOf([...launched, ...old, ...other], 're:Invent is over.'), undefined);
  });

  test('has no event by what a text names that does not say where that was announced', () => {
    const none = { date: '2018-12-05', event: undefined };
    assert.equal(postTimeOf(none, candidates(told), { texts: ['How to build caves.'] }).event, undefined);
    assert.equal(
      postTimeOf(none, candidates('AWS Outposts and AWS Lambda'), { texts: ['The keynote.'] }).event,
      undefined,
    );
  });

  test('has no event by three titles, nor by what it tells a year later', () => {
    const four = candidates(`${titled}\n\n## Amazon Timestream`);
    assert.equal(postTimeOf({ date: '2018-12-05', event: undefined }, candidates(titled)).event, undefined);
    assert.equal(postTimeOf({ date: '2019-09-30', event: undefined }, four).event, undefined);
  });

  test('is read from addresses that have a month', () => {
    assert.equal(monthOfUrl('https://aws.amazon.com/about-aws/whats-new/2018/11/x/'), '2018-11');
    assert.equal(monthOfUrl('https://a.example/2018/3/x'), '2018-03');
    assert.equal(monthOfUrl('https://a.example/2018/13/x'), undefined);
    assert.equal(monthOfUrl('https://a.example/12018/11/x'), undefined);
  });

  test('has the event of its month that two things were launched at, if it is on a keynote, not before that nor of one’s own', () => {
    const two = candidates('We run AWS Lambda. They showed AWS Outposts and AWS Ground Station.');
    const eventOf = (title: string, date = '2018-12-05'): string | undefined =>
      postTimeOf({ date, event: undefined }, two, { title, texts: [title] }).event;
    assert.equal(eventOf('Keynote with Jane Doe'), 're:Invent 2018');
    assert.equal(eventOf('Caves with Jane Doe'), undefined);
    for (const own of ['Our company keynote', 'Keynote: our platform']) assert.equal(eventOf(own), undefined);
    assert.equal(eventOf('My notes on the AWS keynote'), 're:Invent 2018');
    for (const date of ['2018-10-30', '2019-06-05']) assert.equal(eventOf('Keynote with Jane Doe', date), undefined);
  });

  test('has the event of what a keynote without a date announces, whatever else it names', () => {
    const all = candidates(
      'AWS Lambda, Amazon S3, Glacier, Amazon EC2 and AWS RoboMaker.\n\nAWS Outposts, AWS Ground Station, AWS Transit Gateway and Amazon Timestream.',
    );
    const announced = all.filter(({ unit }) => /Outposts/.test(unit.text));
    const told = { title: 'Keynote: Jane Doe', announced };
    assert.equal(postTimeOf({ date: undefined, event: undefined }, all, told).event, 're:Invent 2018');
    assert.equal(postTimeOf({ date: undefined, event: undefined }, all, { ...told, title: 'Caves' }).event, undefined);
    assert.equal(postTimeOf({ date: undefined, event: undefined }, all, { title: told.title }).event, undefined);
  });
});
