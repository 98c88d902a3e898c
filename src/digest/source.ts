// Where something is printed: the document's short title and the page, table or heading in it.
export type Source = { readonly document: string; readonly place: string };

/** 「令和2年度 年次報告 83頁」 */
export function formatSource({ document, place }: Source): string {
  return `${document} ${place}`;
}
