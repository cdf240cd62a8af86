import assert from 'node:assert/strict';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';

/** The headings of the sample post as they nest. */
const sections = `
A week shared with 53,000 people
  In a hurry? Three lines
The big picture
  Breadth as the sales pitch
  Serverless everywhere
  Help with the first steps
  Architecture reviews without a waiting list
  Networks with fewer moving parts
  A ledger, with or without the chain
The cloud comes to your building
  A rack delivered on a pallet
The serverless chapter
  Tools where developers already type
  Layers: code that functions share
  Bring your own language
  How AWS builds its own services
  New wiring between services
  Firecracker, the engine room of Lambda
  What the programme tells
Machine learning, from chip to API
  Hardware for inference
  Three services without a data scientist
  SageMaker grows
  Data services in the shadow of the models
People, not packets
Verdict`;

suite('outline in VS Code', () => {
  let recap: RecapWindow;

  windowOfSuite({ lean: true, sample: 'jekyll-site', post }, async window => {
    recap = window;
    await recap.showOutline();
    await recap.outline(rows => rows.some(({ label }) => label === 'Amazon Quantum Ledger Database'));
  });

  test('nests sections as their levels do, without icons', async () => {
    const rows = await recap.outline();
    const headings = rows.filter(({ icon }) => !icon);
    const drawn = headings.map(({ label, level }) => `${'  '.repeat(level - 1)}${label}`);
    assert.equal(`\n${drawn.join('\n')}`, sections);
  });

  test('shows announcements in their section, closed, with an icon and what became of them', async () => {
    const rows = await recap.outline();
    const start = rows.findIndex(({ label }) => label === 'A ledger, with or without the chain');
    const [ledger, chain, database, next] = rows.slice(start);
    assert.deepEqual([ledger?.level, chain?.level, database?.level, next?.level], [2, 3, 3, 1]);
    assert.equal(chain?.label, 'Amazon Managed Blockchain');
    assert.equal(database?.label, 'Amazon Quantum Ledger Database');
    assert.equal(database.description, 'ended 2025-07-31');
    assert.equal(database.icon, 'codicon-cloud');
    assert.equal(database.expanded, false);
    const available = rows.find(({ label }) => label === 'Amazon Textract');
    assert.equal(available?.description, '');
  });

  test('lists docs first and then the links of the post under an announcement', async () => {
    const name = 'Amazon Quantum Ledger Database';
    const { length } = await recap.outline();
    await recap.toggle(name);
    const rows = await recap.outline(all => all.length > length);
    const start = rows.findIndex(({ label }) => label === name);
    const [docs, link, after] = rows.slice(start + 1);
    assert.deepEqual(
      [docs?.label, docs?.description, docs?.icon, docs?.level],
      ['Documentation', 'docs.aws.amazon.com/qldb/latest/developerguide/what-is.html', 'codicon-book', 4],
    );
    assert.deepEqual(
      [link?.label, link?.description, link?.icon, link?.level],
      [name, 'aws.amazon.com/qldb', 'codicon-package', 4],
    );
    assert.equal(after?.level, 1);
    await recap.row(name).first().locator('.monaco-tl-twistie').click();
    await recap.outline(all => all.length === length);
  });

  test('a click moves the cursor to the text', async () => {
    await recap.row('Firecracker, the engine room of Lambda').click();
    await recap.cursorIn(100);
    await recap.row('Amazon Textract').click();
    await recap.cursorIn(120);
  });

  test('the section of the cursor is selected', async () => {
    await recap.placeCursor(post, 45, 10);
    const rows = await recap.outline(all =>
      all.some(({ label, selected }) => selected && label.startsWith('Networks')),
    );
    assert.deepEqual(
      rows.filter(({ selected }) => selected).map(({ label }) => label),
      ['Networks with fewer moving parts'],
    );
    assert.equal(await recap.focusOwner(), 'editor');
  });

  test('the inline action opens the docs of a service that has ended, byte for byte', async () => {
    const opened = await recap.confirmOpening(async () => {
      await recap.row('Amazon Quantum Ledger Database').hover();
      await recap.row('Amazon Quantum Ledger Database').getByRole('button', { name: 'Open AWS Docs…' }).click();
      await recap.pick('Amazon Quantum Ledger Database has ended: pick what to open', 'Documentation');
    });
    assert.equal(opened, 'https://docs.aws.amazon.com/qldb/latest/developerguide/what-is.html');
  });

  test('the context menu opens the docs', async () => {
    const opened = await recap.confirmOpening(async () => {
      await recap.row('AWS Lambda layers').click({ button: 'right' });
      // Menus hear of no button that is let go in the first 100 ms after they opened.
      await recap.page.getByRole('menuitem', { name: 'Open AWS Docs…' }).click({ delay: 200 });
    });
    assert.equal(opened, 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-layers.html');
  });

  test('the palette opens the docs of the announcement at the cursor', async () => {
    await recap.placeCursor(post, 45, 80);
    const opened = await recap.confirmOpening(() => recap.run('Recap: Open AWS Docs…'));
    assert.equal(opened, 'https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html');
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });
});
