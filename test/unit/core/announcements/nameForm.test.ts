import assert from 'node:assert/strict';
import { isCoined, isPhrase, isStatement, notName } from '../../../../src/core/announcements/nameForm';

suite('What is no name', () => {
  for (const text of [
    'No features in Amazon Xyzzy',
    'Nothing in Xyzzy',
    'Keine Neuigkeiten',
    'users should read the docs',
    'Teams must wait',
    'Ninguna novedad',
  ])
    test(`"${text}"`, () => {
      assert.ok(notName.test(text));
    });

  for (const text of ['No-code Caves', 'Nada', 'Xyzzy Mustang', 'Nova Plugh', 'Nonesuch Caves'])
    test(`but "${text}" may be one`, () => {
      assert.ok(!notName.test(text));
    });
});

suite('The form of a name', () => {
  for (const name of [
    'PlughKit',
    'xyzzyOS',
    'xyzzyOS 9',
    'Cave 3',
    'Deep Cave 10.1',
    'CaveLink für Plugh',
    'Plugh 2.0 & CaveKit',
    '.CAVE 5',
  ])
    test(`"${name}" is coined`, () => {
      assert.ok(isCoined(name));
    });

  for (const name of [
    'Deep Cave',
    'Caves',
    '3 Caves',
    'PlughKit makes caves deep',
    'caves 3',
    'Cave 2018 100%',
    'One TwoThree Four Five Six Seven Eight',
    '深い洞窟',
  ])
    test(`"${name}" is not`, () => {
      assert.ok(!isCoined(name));
    });

  for (const name of [
    'Inside the Cave',
    'Emphasizing Depth and Light',
    'My favourites',
    'Hinter den Kulissen',
    'Nos favoris',
    'Varios detalles',
    'Mehr Platz',
  ])
    test(`"${name}" opens as no name does`, () => {
      assert.ok(isPhrase(name));
    });

  for (const name of [
    'Xyzzy Inside',
    'Tracking de cuevas',
    'Training für Höhlen',
    'King Cave',
    'PlayingKit Cave',
    'Moreover',
    'Plugh',
  ])
    test(`"${name}" does not`, () => {
      assert.ok(!isPhrase(name));
    });

  for (const name of [
    'Xyzzy is the way out of caves',
    'Xyzzy and Plugh provide light and air',
    'Xyzzy ist der Weg hinaus',
    'Xyzzy est la sortie des grottes',
    'Xyzzy es la salida de cuevas',
  ])
    test(`"${name}" is a statement`, () => {
      assert.ok(isStatement(name));
    });

  for (const name of [
    'Xyzzy',
    'Xyzzy is now deeper than ever',
    'Xyzzy ist jetzt tiefer als je',
    'Xyzzy adds light',
    'Xyzzy is',
  ])
    test(`"${name}" is none`, () => {
      assert.ok(!isStatement(name));
    });
});
