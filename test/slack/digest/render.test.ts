import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewDigest } from '../../../src/digest/preview.js';
import { addDays, instantOf } from '../../../src/digest/schedule/day.js';
import { PART_KINDS } from '../../../src/digest/settings.js';
import { renderDigest } from '../../../src/digest/text/text.js';
import { renderAll, renderDigestMessage, renderReading } from '../../../src/slack/render/digest.js';
import { checkBlocks } from '../../../src/workspace/block-check.js';
import { edit, knowledgeOf } from '../../digest/world.js';
import { knowledge } from '../../knowledge/shipped.js';

const world = await knowledgeOf();
const MARK = { channel: 'C0PLANNING', slot: '2026-10-19' };

const previewOf = (day: string, base = world, before = world) =>
  previewDigest({ knowledge: base, before, now: instantOf(day, 540), parts: PART_KINDS });

describe('a digest in Slack', () => {
  it('is taken by Slack for every week of ten years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 520 }), (week) => {
        const digest = previewOf(addDays('2019-01-07', week * 7), knowledge, knowledge);
        expect(checkBlocks(renderDigestMessage(digest, MARK).blocks)).toBeNull();
        expect(checkBlocks(renderAll(digest))).toBeNull();
        expect(checkBlocks(renderReading(digest))).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it('says the same in its text', () => {
    const digest = previewOf('2026-10-19');
    expect(renderDigestMessage(digest, MARK).text).toBe(renderDigest(digest));
  });

  it('is taken by Slack though everything changed at once', () => {
    const digest = previewOf('2026-10-19', knowledge, world);
    const { text, blocks } = renderDigestMessage(digest, MARK);
    expect(checkBlocks(blocks)).toBeNull();
    expect(text.length).toBeLessThanOrEqual(4_000);
    expect(checkBlocks(renderAll(digest))).toBeNull();
    expect(JSON.stringify(renderAll(digest).at(-1))).toMatch(/ほか\d+件/u);
  });

  it('shows its KPI as a chart, with this year on the straight line', () => {
    const digest = previewOf('2026-10-19', world, world);
    const kpi = { ...digest, parts: digest.parts.filter(({ kind }) => kind === 'kpi') };
    const shown = renderDigestMessage({ ...kpi, parts: kpi.parts }, MARK).blocks.find(
      ({ type }) => type === 'data_visualization',
    );
    expect(shown).toMatchObject({
      chart: { type: 'bar', axis_config: { categories: expect.arrayContaining([expect.stringContaining('目標値')]) } },
    });
  });

  it('has buttons to the rest and to the settings, and none in a preview', () => {
    const digest = previewOf('2026-10-19');
    const actionsOf = (mark: typeof MARK | null) =>
      renderDigestMessage(digest, mark).blocks.flatMap((block) =>
        'elements' in block && block.type === 'actions' ? block.elements : [],
      );
    expect(actionsOf(MARK)).toMatchObject([
      { action_id: 'digest-details', value: '2026-10-19' },
      { action_id: 'digest-settings' },
    ]);
    expect(actionsOf(null)).toEqual([]);
  });

  it('lets no text of a document mention anybody', async () => {
    const hostile = await knowledgeOf(edit('report/report-1-01.yaml', '起業を志す人を', '<!channel> 起業を志す人を'));
    const { text, blocks } = renderDigestMessage(previewOf('2026-10-19', hostile, world), MARK);
    expect(text).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(blocks)).not.toContain('<!channel>');
  });
});
