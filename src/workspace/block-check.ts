// Checks the blocks of a message as Slack does, and says with a JSON pointer what it refuses.
import { asList, asObject, asText, type Json } from './json.js';
import { SLACK_LIMITS as LIMITS } from './limits.js';

/** Slack's error word, with the lines it adds under `response_metadata.messages`. */
export type BlockFault = { readonly error: string; readonly messages: readonly string[] };

/** Null for blocks that Slack would take. */
export function checkBlocks(blocks: unknown): BlockFault | null {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: [] };
  const messages = [
    ...(blocks.length > LIMITS.blocks ? [fault(`no more than ${LIMITS.blocks} items allowed`, '/blocks')] : []),
    ...blocks.flatMap((block, index) => checkBlock(asObject(block), `/blocks/${index}`)),
    ...checkTables(blocks.map(asObject).filter((block) => block['type'] === 'table')),
  ];
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  return measureText(blocks) > LIMITS.allBlocksText ? { error: 'msg_blocks_too_long', messages: [] } : null;
}

function checkBlock(block: Json, at: string): readonly string[] {
  switch (block['type']) {
    case 'divider':
      return [];
    case 'section':
      return checkSection(block, at);
    case 'header':
      return checkText(block['text'], `${at}/text`, LIMITS.headerText, ['plain_text']);
    case 'context':
      return [
        ...checkCount(block['elements'], `${at}/elements`, LIMITS.contextElements),
        ...asList(block['elements']).flatMap((one, index) =>
          checkText(one, `${at}/elements/${index}`, LIMITS.sectionText),
        ),
      ];
    case 'actions':
      return checkActions(asList(block['elements']).map(asObject), `${at}/elements`);
    case 'rich_text':
      return checkRichText(block, at);
    case 'table':
      return checkTable(block, at);
    case 'data_visualization':
      return checkChart(block, at);
    default:
      return [fault(`unsupported type: ${String(block['type'])}`, at)];
  }
}

function checkSection(block: Json, at: string): readonly string[] {
  const { text, fields } = block;
  if (text === undefined && fields === undefined) return [fault('missing required field: text', at)];
  return [
    ...(text === undefined ? [] : checkText(text, `${at}/text`, LIMITS.sectionText)),
    ...(fields === undefined ? [] : checkCount(fields, `${at}/fields`, LIMITS.fields)),
    ...asList(fields).flatMap((field, index) => checkText(field, `${at}/fields/${index}`, LIMITS.fieldText)),
  ];
}

function checkActions(elements: readonly Json[], at: string): readonly string[] {
  const ids = elements.map((element) => asText(element['action_id']) ?? '');
  const buttons = elements.flatMap((element, index) => {
    if (element['type'] !== 'button') return [fault('unsupported type', `${at}/${index}`)];
    return [
      ...checkText(element['text'], `${at}/${index}/text`, LIMITS.buttonText, ['plain_text']),
      ...checkLength(asText(element['value']) ?? '-', `${at}/${index}/value`, LIMITS.buttonValue),
      ...checkLength(ids[index] || '-', `${at}/${index}/action_id`, LIMITS.actionId),
    ];
  });
  const repeated = new Set(ids).size < ids.length ? [fault('`action_id` already exists', at)] : [];
  return [...checkCount(elements, at, LIMITS.actionsElements), ...buttons, ...repeated];
}

const RICH_CONTAINERS = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'];

function checkRichText(element: Json, at: string): readonly string[] {
  const children = asList(element['elements']).map(asObject);
  if (children.length === 0) return [fault('missing element', `${at}/elements`)];
  return children.flatMap((child, index) => {
    const place = `${at}/elements/${index}`;
    if (RICH_CONTAINERS.includes(String(child['type']))) return checkRichText(child, place);
    if (child['type'] !== 'text') return [fault(`unsupported type: ${String(child['type'])}`, place)];
    return checkLength(asText(child['text']) ?? '', `${place}/text`, Number.POSITIVE_INFINITY);
  });
}

function checkTable(block: Json, at: string): readonly string[] {
  const rows = asList(block['rows']).map(asList);
  const widths = new Set(rows.map((row) => row.length));
  return [
    ...checkCount(rows, `${at}/rows`, LIMITS.tableRows),
    ...(widths.size > 1 ? [fault('all rows must have the same number of cells', `${at}/rows`)] : []),
    ...rows.flatMap((row, line) => checkCount(row, `${at}/rows/${line}`, LIMITS.tableColumns)),
    ...rows.flatMap((row, line) => row.flatMap((cell, column) => checkCell(cell, `${at}/rows/${line}/${column}`))),
  ];
}

function checkCell(value: unknown, at: string): readonly string[] {
  const cell = asObject(value);
  if (cell['type'] === 'rich_text') return checkRichText(cell, at);
  if (cell['type'] !== 'raw_text') return [fault(`unsupported type: ${String(cell['type'])}`, at)];
  return checkLength(asText(cell['text']) ?? '', `${at}/text`, Number.POSITIVE_INFINITY);
}

function checkTables(tables: readonly Json[]): readonly string[] {
  const size = tables.reduce((sum, table) => sum + measureText(table['rows']), 0);
  return [
    ...(tables.length > LIMITS.tables ? [fault('only one table is allowed', '/blocks')] : []),
    ...(size > LIMITS.tableText
      ? [fault(`tables must be less than ${LIMITS.tableText + 1} characters`, '/blocks')]
      : []),
  ];
}

function checkText(
  value: unknown,
  at: string,
  most: number,
  types: readonly string[] = ['plain_text', 'mrkdwn'],
): readonly string[] {
  const { type, text } = asObject(value);
  if (!types.includes(String(type))) return [fault(`unsupported type: ${String(type)}`, at)];
  return checkLength(asText(text) ?? '', `${at}/text`, most);
}

function checkLength(text: string, at: string, most: number): readonly string[] {
  if (text.length === 0) return [fault('must be more than 0 characters', at)];
  return text.length > most ? [fault(`must be less than ${most + 1} characters`, at)] : [];
}

function checkCount(value: unknown, at: string, most: number): readonly string[] {
  const { length } = asList(value);
  if (length === 0) return [fault('no less than 1 items allowed', at)];
  return length > most ? [fault(`no more than ${most} items allowed`, at)] : [];
}

function checkChart(block: Json, at: string): readonly string[] {
  const chart = asObject(block['chart']);
  const series = asList(chart['series']).map(asObject);
  const categories = asList(asObject(chart['axis_config'])['categories']).map(String);
  const points = series.map((one) => asList(one['data']).map(asObject));
  const labels = points.map((own) => own.map(({ label }) => String(label)));
  return [
    ...checkLength(asText(block['title']) ?? '', `${at}/title`, LIMITS.chartTitle),
    ...(['bar', 'line', 'area'].includes(String(chart['type']))
      ? []
      : [fault('unsupported chart', `${at}/chart/type`)]),
    ...checkCount(series, `${at}/chart/series`, LIMITS.chartSeries),
    ...series.flatMap((one, index) =>
      checkLength(asText(one['name']) ?? '', `${at}/chart/series/${index}/name`, LIMITS.chartLabel),
    ),
    ...points.flatMap((own, index) => checkCount(own, `${at}/chart/series/${index}/data`, LIMITS.chartPoints)),
    ...categories.flatMap((category) => checkLength(category, `${at}/chart/axis_config/categories`, LIMITS.chartLabel)),
    ...(labels.every((own) => own.join() === categories.join())
      ? []
      : [fault('labels must be the categories', `${at}/chart/series`)]),
    ...(points.flat().every(({ value }) => typeof value === 'number')
      ? []
      : [fault('values must be numbers', `${at}/chart/series`)]),
  ];
}

/** All text that a reader would see, wherever it stands. */
function measureText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((size: number, item) => size + measureText(item), 0);
  return Object.entries(asObject(value)).reduce(
    (size, [key, child]) => size + (key === 'text' && typeof child === 'string' ? child.length : measureText(child)),
    0,
  );
}

function fault(what: string, pointer: string): string {
  return `[ERROR] ${what} [json-pointer:${pointer}]`;
}
