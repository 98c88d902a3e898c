import { describe, expect, it } from 'vitest';
import { change, listFaults, without } from '../../world.js';

describe('the sections of a programme', () => {
  it('stand in sections.yaml', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', 'section: 地域産業課', 'section: 地域産業か'))).toEqual([
      'knowledge/report/report-1-01.yaml:11:14 担当課「地域産業か」は sections.yaml にありません。「地域産業課」ではありませんか。',
    ]);
  });

  it('are named in full, not by an alias', async () => {
    expect(await listFaults(change('report/report-1-02.yaml', 'section: 労政・能力開発課', 'section: 産業課'))).toEqual(
      [
        'knowledge/report/report-1-02.yaml:8:14 担当課「産業課」は sections.yaml にありません。「地域産業課」ではありませんか。',
      ],
    );
  });

  it('are told to be added where nothing is like them', async () => {
    expect(await listFaults(change('report/report-1-02.yaml', 'section: 労政・能力開発課', 'section: 監理'))).toEqual([
      'knowledge/report/report-1-02.yaml:8:14 担当課「監理」は sections.yaml にありません。名前を確かめるか、sections.yaml に加えてください。',
    ]);
  });

  it('are not judged by a faulty list', async () => {
    expect(await listFaults(change('sections.yaml', 'name: 地域産業課', 'nam: 地域産業課'))).toEqual([
      'knowledge/sections.yaml:2:3 `nam` という項目はここにはありません。`name` の書き間違いではありませんか。',
    ]);
  });

  it('are not judged by a missing list', async () => {
    expect(await listFaults(without('sections.yaml'))).toHaveLength(1);
  });
});

describe('the groups of a programme', () => {
  it('stand under their section', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', '創業支援グループ', '創業支援クループ'))).toEqual([
      'knowledge/report/report-1-01.yaml:12:14 「地域産業課」に「創業支援クループ」というグループはありません。「創業支援グループ」ではありませんか。',
    ]);
  });

  it('are told from those there are where nothing is like them', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', '[創業支援グループ]', '[総務係]'))).toEqual([
      'knowledge/report/report-1-01.yaml:12:14 「地域産業課」に「総務係」というグループはありません。あるのは 創業支援グループ、経営支援グループ です。名前を確かめるか、sections.yaml に加えてください。',
    ]);
  });
});

describe('organisations.yaml', () => {
  it('names organisations that documents speak for', async () => {
    expect(await listFaults(change('organisations.yaml', 'name: 青森市', 'name: 青森布'))).toEqual([
      'knowledge/organisations.yaml:3:9 実施主体「青森布」の資料がありません。「青森県」ではありませんか。',
    ]);
  });

  it('gives each name once, aliases included', async () => {
    expect(await listFaults(change('organisations.yaml', 'aliases: [市]', 'aliases: [県]'))).toEqual([
      'knowledge/organisations.yaml:4:13 「県」は knowledge/organisations.yaml:2:13 の実施主体の名前でもあります。実施主体ごとに違う名前にしてください。',
    ]);
  });
});

describe('sections.yaml', () => {
  it('gives each id once', async () => {
    expect(await listFaults(change('sections.yaml', 'id: rosei', 'id: chiiki-sangyo'))).toEqual([
      'knowledge/sections.yaml:6:7 `id` の「chiiki-sangyo」は knowledge/sections.yaml:1:7 でも使われています。担当課ごとに違う id にしてください。',
    ]);
  });

  it('gives each name once, aliases included', async () => {
    expect(
      await listFaults(change('sections.yaml', '労政・能力開発課', '労政・能力開発課\n  aliases: [産業課]')),
    ).toEqual([
      'knowledge/sections.yaml:8:13 「産業課」は knowledge/sections.yaml:3:13 の担当課の名前でもあります。担当課ごとに違う名前にしてください。',
    ]);
  });

  it('names organisations that documents speak for', async () => {
    expect(await listFaults(change('sections.yaml', 'organisation: 青森県', 'organisation: 青森'))).toEqual([
      'knowledge/sections.yaml:4:17 実施主体「青森」の資料がありません。「青森県」ではありませんか。',
    ]);
  });
});
