// The few rich_text blocks that answers are made of. Rich text needs no escaping, and its bold does not depend on the
// spaces that mrkdwn wants around it and Japanese does not have. Texts come in protected and short enough.
import type { RichTextBlock, RichTextSection } from '@slack/types';

/** One bold paragraph. */
export function boldBlock(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
  };
}

/** One plain paragraph. */
export function plainBlock(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [plainSection(text)] };
}

/** A list with bullets or numbers; at least one item. */
export function listBlock(style: 'bullet' | 'ordered', items: readonly string[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements: items.map(plainSection) }] };
}

function plainSection(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
}
