// Slack's limits, in one table. Where its documents and its behaviour differ, the lower value stands here. Lengths are in
// UTF-16 units, the larger count for anything outside the basic plane.
export const LIMITS = {
  /** Slack takes 40,000 but advises this. */
  messageText: 4_000,
  blocks: 50,
  /** Undocumented: messages were refused from about 11,300 (slackapi/bolt-js #2509, #2867). */
  allBlocksText: 9_000,
  /** Undocumented for rich text: what a section takes. */
  richText: 3_000,
  contextElementText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  /** Heading row included. */
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  chartTitle: 50,
  chartLabel: 20,
  /** Forms. */
  optionText: 75,
  options: 100,
} as const;
