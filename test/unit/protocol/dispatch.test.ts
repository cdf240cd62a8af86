import assert from 'node:assert/strict';
import { dispatch, type Handlers } from '../../../src/protocol/dispatch';

type Message = { readonly type: 'add'; readonly amount: number } | { readonly type: 'clear' };

suite('dispatch', () => {
  const called: string[] = [];
  const handlers: Handlers<Message> = {
    add: ({ amount }) => called.push(`add ${String(amount)}`),
    clear: () => called.push('clear'),
  };

  test('hands a message to the handler of its type', () => {
    assert.equal(dispatch<Message>(handlers, { type: 'add', amount: 2 }), true);
    assert.deepEqual(called, ['add 2']);
  });

  for (const stranger of [
    undefined,
    null,
    7,
    'add',
    [],
    {},
    { type: 'other' },
    { type: 'toString' },
    { type: 1 },
    { type: '__proto__' },
  ]) {
    test(`drops ${JSON.stringify(stranger) ?? 'nothing'}`, () => {
      called.length = 0;
      assert.equal(dispatch<Message>(handlers, stranger), false);
      assert.deepEqual(called, []);
    });
  }
});
