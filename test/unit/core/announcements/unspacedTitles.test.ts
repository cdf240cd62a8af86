import assert from 'node:assert/strict';
import { subjectOf, subjectOfSentence } from '../../../../src/core/announcements/title';
import { announced, recap, things } from './reading';

suite('Titles that are sentences in scripts without spaces', () => {
  const subjects: Readonly<Record<string, string>> = {
    'AWS Xyzzy推出Plugh定制功能': 'AWS Xyzzy Plugh定制功能',
    'AWS Xyzzy正式發布Plugh定制功能': 'AWS Xyzzy Plugh定制功能',
    '推出Azure Xyzzy预览版': 'Azure Xyzzy',
    'AWS宣布推出Azure Xyzzy': 'Azure Xyzzy',
    'AWS Xyzzy现已支持洞穴地图': 'AWS Xyzzy支持洞穴地图',
    'AWS Xyzzy支持洞穴地图': 'AWS Xyzzy支持洞穴地图',
    'AWS Xyzzy工具发布v2版本': 'AWS Xyzzy工具 v2',
    'AWS Xyzzy的支持': 'AWS Xyzzy的支持',
    'AWS 洞穴地图集现已推出': 'AWS 洞穴地图集',
    洞穴支持地图: '洞穴支持地图',
    'AWS Xyzzy (beta)の発表': 'AWS Xyzzy',
    'AWS XyzzyのGA': 'AWS Xyzzy',
    'AWS XyzzyがついにGA': 'AWS Xyzzy',
    'AWS Xyzzyが登場しました': 'AWS Xyzzy',
    'AWS Xyzzyの提供を開始': 'AWS Xyzzy',
    'AWS XyzzyがPlughのサポートを開始': 'AWS XyzzyがPlughのサポート',
    'AWS Xyzzyが洞窟、広間、綱の管理を開始': 'AWS Xyzzyが洞窟、広間、綱の管理を開始',
    'AWS Xyzzyがプレビューに': 'AWS Xyzzy',
    'AWS Xyzzyのプレビュー開始': 'AWS Xyzzy',
    'AWS Xyzzyの正式リリース': 'AWS Xyzzy',
    'AWS Xyzzyが利用可能になりました': 'AWS Xyzzy',
    'AWS Xyzzyのご紹介': 'AWS Xyzzy',
    'AWS Xyzzyの公開': 'AWS Xyzzy',
    'AWS Xyzzy非公開': 'AWS Xyzzy非公開',
    'AWS Xyzzyが東京リージョンで利用可能': 'AWS Xyzzyが東京リージョン',
    'AWS Xyzzy 東京リージョンで利用開始': 'AWS Xyzzy 東京リージョン',
    'AWS Xyzzy의 출시': 'AWS Xyzzy',
    'AWS Xyzzy가 출시되었습니다': 'AWS Xyzzy',
    'AWS Xyzzy 미리보기 출시': 'AWS Xyzzy',
    'AWS Xyzzy 일반 공개': 'AWS Xyzzy',
    'AWS Xyzzy 베타': 'AWS Xyzzy',
    'AWS Xyzzy的发布': 'AWS Xyzzy',
    'AWS Xyzzy 进入预览阶段': 'AWS Xyzzy',
    'AWS Xyzzy上线啦': 'AWS Xyzzy',
  };
  for (const [title, subject] of Object.entries(subjects))
    test(`"${title}" is about "${subject}"`, () => {
      assert.equal(subjectOf(title), subject);
    });

  const speakers: Readonly<Record<string, string | undefined>> = {
    'AWS Xyzzy地图现已支持所有洞穴': 'AWS Xyzzy地图',
    'AWS Xyzzy地图新增洞穴': 'AWS Xyzzy地图',
    'AWS Xyzzy推出洞穴地图': undefined,
    AWS支持洞穴地图: undefined,
    'AWS Xyzzy': undefined,
  };
  for (const [title, subject] of Object.entries(speakers))
    test(`"${title}" speaks of ${subject ?? 'no name'}`, () => {
      assert.equal(subjectOfSentence(title), subject);
    });

  test('of what no catalog knows says all of it', () => {
    assert.deepEqual(things(recap('- AWS洞穴地图支持所有对象')), ['AWS洞穴地图支持所有对象']);
  });

  test('what a Chinese paragraph counts ends at its comma, and each part is named without its verb', () => {
    const counted =
      '峰会上发布了多项公告：1) AWS Plugh预览版发布，支持安全部署；2) AWS Lambda推出洞穴地图功能，简化流程；3) Amazon S3洞穴地图现支持所有对象；4) AWS Xyzzy增强日志。';
    assert.deepEqual(announced(`---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\n\n${counted}\n`), [
      'AWS Plugh',
      'AWS Lambda 洞穴地图功能',
      'Amazon S3洞穴地图',
      'AWS Xyzzy增强日志',
    ]);
  });
});
