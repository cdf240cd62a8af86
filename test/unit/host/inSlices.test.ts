import assert from 'node:assert/strict';
import { finish, type Steps } from '../../../src/core/text/steps';
import { inSlices } from '../../../src/host/inSlices';

suite('Work in slices', () => {
  test('lets others have their turn before it is done', async () => {
    let isServed = false;
    setTimeout(() => (isServed = true));
    const work = untilSo(() => isServed);
    assert.equal(await inSlices(work, () => true), 'done');
  });

  test('is done at once where it is short', () => {
    let steps = 0;
    const work = untilSo(() => ++steps === 10);
    void inSlices(work, () => true);
    assert.equal(steps, 10);
  });

  test('is given up once it is not wanted', async () => {
    let isWanted = true;
    setTimeout(() => (isWanted = false));
    const work = untilSo(() => false);
    assert.equal(await inSlices(work, () => isWanted), undefined);
  });

  test('may be finished by others meanwhile', async () => {
    let isServed = false;
    let finished = '';
    const work = untilSo(() => isServed);
    setTimeout(() => {
      isServed = true;
      finished = finish(work);
    });
    assert.equal(await inSlices(work, () => true), undefined);
    assert.equal(finished, 'done');
  });
});

function* untilSo(isDone: () => boolean): Steps<string> {
  while (!isDone()) yield;
  return 'done';
}
