import assert from 'node:assert/strict';
import { announced } from './reading';

function recap(body: string): string {
  return `---\ntitle: A day at re:Invent 2018\ndate: 2018-12-05\n---\n\n${body}\n`;
}

const services = '- Lambda for workflow steps\n- SQS for queues\n- S3 for file objects\n- DynamoDB for the rest';

suite('Lists of what somebody uses', () => {
  for (const opening of [
    'They moved, and now they use several things. To name a few:',
    'An architecture for small teams:',
    'En combinant plusieurs services AWS :',
    'Sie setzen auf diese Dienste:',
    'Utilizan estos servicios:',
    '構成は次の通り:',
  ])
    test(`announce nothing: ${opening}`, () => {
      assert.deepEqual(announced(recap(`## A talk\n\n${opening}\n\n${services}`)), []);
    });

  test('announce what the text before them says is new all the same', () => {
    const news = '- Lambda support for Plugh caves\n- EC2 halls\n- S3 mazes';
    assert.equal(announced(recap(`## The keynote\n\nNew features that we use now:\n\n${news}`)).length, 3);
    assert.equal(announced(recap(`## The keynote\n\nFeatures that we use now:\n\n${news}`)).length, 0);
  });

  test('are lists of news where one of the things had just been launched', () => {
    const mixed = ['- AWS Outposts', '- Lambda halls', '- S3 mazes'];
    for (const order of [mixed, mixed.toReversed()])
      assert.equal(announced(recap(`## The keynote\n\nThe stack they use:\n\n${order.join('\n')}`)).length, 3);
  });
});

suite('A service that had long been there', () => {
  test('is not announced by who presents it, or by the release of its part', () => {
    assert.deepEqual(announced(recap('Le speaker a présenté Storage Gateway, qui sert à tout.')), []);
    assert.ok(
      !announced(recap('They introduced the release of Amazon EC2 instance type I3en.')).includes('Amazon EC2'),
    );
  });
});
