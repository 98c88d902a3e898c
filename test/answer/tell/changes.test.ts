import { describe, expect, it } from 'vitest';
import { tellChanges } from '../../../src/answer/tell/changes.js';
import { makeReader } from '../../../src/question/reader.js';
import { understand } from '../../../src/question/understand.js';
import { knowledge } from '../../knowledge/shipped.js';
import { tokenise } from '../../language/tokeniser.js';

const reader = makeReader(knowledge, tokenise);

function tell(question: string): readonly string[] {
  const query = understand(question, reader);
  return query.subjects.kind === 'statements' ? tellChanges(query, query.subjects.references) : [];
}

describe('what a figure came to in two years', () => {
  it('is told with both and their difference', () => {
    expect(tell('年少人口は平成21年と平成29年でどれだけ減った？')).toEqual([
      '年少人口（0-14歳）は、平成21年 178,828人、平成29年 140,057人で、38,771人（21.7%）減っています。',
    ]);
  });

  it('is told of shares in points', () => {
    expect(tell('老年人口の割合は平成22年と平成27年でどう変わった')).toEqual([
      '老年人口の構成比は、平成22年 25.8%、平成27年 30.1%で、4.3ポイント増えています。',
    ]);
  });

  it('is told of each of two whose figures they are', () => {
    expect(tell('平成24年と平成28年の事業所数')).toHaveLength(2);
  });

  it('is told without years where there are but two', () => {
    expect(tell('青森県の従業者数はどれだけ減った')[0]).toContain('4,384人');
  });

  it('reaches to the last year where one is named to count from', () => {
    expect(tell('総人口は平成24年からどれだけ減った')).toEqual([
      '総人口は、平成24年 1,349,969人、令和2年 1,230,715人で、119,254人（8.8%）減っています。',
    ]);
  });

  it('is not told of one year', () => {
    expect(tell('平成27年の総人口は')).toEqual([]);
  });
});
