import assert from 'node:assert/strict';
import { announcingHeading } from '../../../../src/core/announcements/lexicon/headingWords';
import { announcing, newness } from '../../../../src/core/announcements/lexicon/newsWords';

const sentences: Readonly<Record<string, readonly string[]>> = {
  English: ['They announced it.', 'It reached GA last week', 'It is now in preview.'],
  German: ['Es wurde vorgestellt.', 'Ab sofort verfügbar'],
  French: ['Ils ont dévoilé la chose', 'Le lancement de la chose', 'Elle est désormais là'],
  Spanish: ['AWS anunció la cosa', 'AWS anunciará más', 'Se lanzó ayer'],
  Portuguese: ['A AWS lançou a coisa', 'Agora suporta mais'],
  Italian: ['AWS ha annunciato la cosa', 'AWS annunciò la cosa', 'Ora disponibile'],
  Dutch: ['Gisteren aangekondigd', 'Nu beschikbaar'],
  Swedish: ['De lanserade den', 'Nu tillgänglig'],
  Danish: ['De lancerede den', 'Annonceret, nej: annoncerede'],
  Polish: ['AWS ogłosił to', 'Firma zaprezentowała rzecz', 'Wprowadzili to'],
  Turkish: ['AWS bunu duyurdu', 'Kullanıma sunuldu'],
  Vietnamese: ['AWS ra mắt dịch vụ', 'AWS công bố'],
  Indonesian: ['AWS meluncurkan layanan', 'Kini tersedia'],
  Japanese: ['発表されました', '提供開始'],
  Korean: ['정식 출시', '발표했습니다', '서비스를 공개'],
  Chinese: ['正式可用', '宣布推出', '發布了'],
};

suite('"Introduction to"', () => {
  test('announces nothing, "introduction of" does', () => {
    assert.ok(!announcing.test('Introduction to Amazon Xyzzy'));
    assert.ok(announcing.test('the introduction of Amazon Xyzzy'));
  });
});

suite('Words that announce', () => {
  for (const [language, texts] of Object.entries(sentences))
    for (const text of texts)
      test(`in ${language}: ${text}`, () => {
        assert.ok(announcing.test(text));
      });

  for (const text of [
    'We dig caves.',
    'Wir graben Höhlen.',
    'Nous creusons.',
    'Cavamos cuevas.',
    '洞窟を掘る',
    '동굴을 판다',
    '挖洞',
  ])
    test(`are none: ${text}`, () => {
      assert.ok(!announcing.test(text));
    });

  for (const text of ['Amazon Nova Pro', 'Offices in NY', 'Novo Nordisk'])
    test(`a name is no word for new: ${text}`, () => {
      assert.ok(!newness.test(text));
    });

  for (const text of ['uma nova função', 'Novos recursos', 'nya tjänster', 'nuove funzioni', 'nowe usługi'])
    test(`new: ${text}`, () => {
      assert.ok(newness.test(text));
    });

  for (const text of ['Annunci', 'Novità', 'Aankondigingen', 'Nyheter', 'Nowości', 'Duyurular', 'Bản tin'])
    test(`head news: ${text}`, () => {
      assert.ok(announcingHeading.test(text));
    });
});
