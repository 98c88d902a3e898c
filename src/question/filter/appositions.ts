// Finds what only explains a policy area that is told by its number: 起業や新規事業を後押しする柱（方針④）. The words of such a clause are
// the area's subject, and set no condition of their own.
import { findAll, type Span } from '../../language/span.js';

/** A clause with its verb before 方針 or 柱; it begins behind a break, or what picks out of several. */
const CLAUSE =
  /(?:^|[、。?!()「」\s]|のうち|の中で?|で)((?:(?!のうち|の中|で)[^、。?!()「」\s])*[るすくうぐむぶつ](?:ための?)?)(?=(?:基本)?(?:方針|柱|分野|ところ)[、\s]?[(「]?(?:(?:基本)?方針の?)*[0-9])/gu;

/** 国際関係(方針8) */
const NOUN =
  /(?<![\p{Script=Han}\p{Script=Katakana}ーの])((?:[\p{Script=Han}\p{Script=Katakana}ー・]|の(?=\p{Script=Han})){2,16}(?:関係|関連|系)?)(?=[(「](?:基本)?(?:方針の?)+[0-9])/gu;
/** What says of programmes, and of no area, that they bear a mark or are paid for. */
const OF_PROGRAMMES =
  /[○◯〇△丸印]|つい|付い|あ[るり]|入って|該当|補助・?委託|委託|国庫|財源|再掲|含[むま]|始ま|終わ|続/u;

/** Folded text → the clauses that explain an area. */
export function findAppositions(folded: string): readonly Span[] {
  return [CLAUSE, NOUN]
    .flatMap((pattern) => findAll(folded, pattern, ([, said = '']) => said))
    .flatMap(({ end, value }) =>
      value === '' || OF_PROGRAMMES.test(value) ? [] : [{ start: end - value.length, end }],
    );
}
