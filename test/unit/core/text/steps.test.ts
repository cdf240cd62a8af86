import assert from 'node:assert/strict';
import { parsePostInSteps } from '../../../../src/core/parsePost';
import { bundled } from '../catalog/bundled';

suite('Steps of reading a post', () => {
  // Told from others, parsed, located, searched for links, those linked, made a unit, read: each time there is a step for each of them.
  test('are 7 for each paragraph with a link', () => {
    assert.equal(stepsOfEach('Introducing Amazon S3 Express with a [link](https://example.com/x).\n\n'), 7);
  });

  test('are 10 for each row of a table with a name and a link', () => {
    assert.equal(stepsOfEach('| Amazon S3 | [link](https://example.com/x) |\n', '| a | b |\n| --- | --- |\n'), 10);
  });

  test('are 4 for each item with a link in one piece of HTML', () => {
    assert.equal(stepsOfEach('<li><a href="https://example.com/x">Amazon S3</a></li>\n'), 4);
  });
});

/** How many more steps it takes to read one more of these. */
function stepsOfEach(line: string, begin = ''): number {
  const steps = (count: number): number =>
    [...parsePostInSteps(begin + line.repeat(count), { catalog: bundled })].length;
  return (steps(300) - steps(100)) / 200;
}
