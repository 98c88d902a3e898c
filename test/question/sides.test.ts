import { describe, expect, it } from 'vitest';
import { listSubjects, read } from './reader.js';

describe('what is compared', () => {
  it.each([
    ['two that are named', 'ジョブカフェと起業家育成研修事業、どっちの予算が大きい？', ['job-cafe', 'starter']],
    [
      'one that is named and one that is described',
      'ジョブカフェと、在宅勤務を進める事業、予算が大きいのはどっち？',
      ['job-cafe', 'telework'],
    ],
    [
      'two that are described',
      '在宅勤務を進める事業と、東京事務所に相談員を置く事業、予算が大きいのは？',
      ['telework', 'returners'],
    ],
  ])('are %s', (_, question, expected) => {
    expect(listSubjects(question).toSorted()).toEqual(expected.toSorted());
    expect(read(question).operation.kind).toBe('compare');
  });

  it('is nothing where one side is not known', () => {
    expect(read('ジョブカフェと宇宙開発、予算が大きいのはどっち？').operation.kind).not.toBe('compare');
  });
});
