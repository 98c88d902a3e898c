// What Slack refuses, as its documents print it and as its behaviour was reported. Kept apart from the bot's own table on
// purpose: this one is what the bot's is tested against.
export const SLACK_LIMITS = {
  blocks: 50,
  /** Longer text is refused as msg_too_long. */
  messageText: 40_000,
  /** Undocumented, about 13,200 at the most; refused as msg_blocks_too_long. */
  allBlocksText: 11_000,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  tables: 1,
  /** Charts: title, labels and names, points of a series, series. */
  chartTitle: 50,
  chartLabel: 20,
  chartPoints: 20,
  chartSeries: 6,
  charts: 2,
  /** Forms: title, submit and close. */
  viewLabel: 24,
  viewBlocks: 100,
  privateMetadata: 3_000,
  optionText: 75,
  options: 100,
  responseUrlUses: 5,
  responseUrlMs: 30 * 60 * 1000,
} as const;
