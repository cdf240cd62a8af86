import assert from 'node:assert/strict';
import { announced, recap, rulesOf, things } from './reading';

suite('Notes on a keynote without a date', () => {
  const notes = (body: string): string => `# Keynote: Jane Doe\n\n${body}\n`;

  test('recap what they list as announcements', () => {
    const list = '- AWS Outposts\n- Xyzzy support for Lambda\n- AWS Ground Station\n- AWS Transit Gateway';
    const found = announced(notes(`## Announcements\n\n${list}`));
    assert.ok(found.includes('Xyzzy support for Lambda'), found.join('; '));
    assert.ok(!rulesOf(notes(`## Announcements\n\n${list}`), 'Xyzzy support for Lambda').includes('plainPost'));
    assert.ok(rulesOf(notes(`## Culture\n\n${list}`), 'Xyzzy support for Lambda').includes('plainPost'));
  });

  test('are of the event of what their sentences announce, whatever else they name', () => {
    const old = 'We run AWS Lambda, Amazon S3, Glacier, Amazon EC2 and AWS RoboMaker.';
    const launched = ['AWS Outposts', 'AWS Ground Station', 'AWS Transit Gateway', 'Amazon Timestream'];
    const said = launched.map(name => `They announced ${name} for caves.`).join('\n\n');
    assert.deepEqual(announced(notes(`${old}\n\n${said}`)), launched);
    assert.deepEqual(announced(notes(`${old}\n\n${launched.join(', ')} are what we use.`)), []);
  });

  test('say what is new behind a label, in a paragraph as in a list', () => {
    const body = '**Launch**: AWS Xyzzy\n\n- caves\n\n**Launch**: AWS Outposts';
    assert.ok(things(notes(body)).includes('AWS Outposts'));
    assert.ok(rulesOf(notes(body), 'AWS Xyzzy').includes('marked'));
    assert.equal(announced(recap(body))[0], 'AWS Xyzzy');
  });
});
