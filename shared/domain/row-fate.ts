/** What happens to a row on apply. Apart from the schemas, whose library the first page does not need. */
export const rowFates = ['new', 'changed', 'same', 'maybe', 'problem'] as const
export type RowFate = (typeof rowFates)[number]
