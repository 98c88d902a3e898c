// A mark (印) in the lists of a document: 新規, 重点, 主要成果, and how much of a programme is entrusted to the centre.
import { z } from 'zod';

/** new 新規, priority 重点, major-result 主要成果, centre-full 21財団○ (全部を補助・委託), centre-part 21財団△ (一部). */
export const flagSchema = z.enum(['new', 'priority', 'major-result', 'centre-full', 'centre-part']);
