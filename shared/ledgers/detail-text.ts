/** One cell of a row: the label of its column and what it says. */
export type DetailPair = readonly [label: string, text: string]

/** What the heading of a column adds that spells the rows of a field out. */
export const DETAIL = '明细'

const BETWEEN = '；'
const SAYS = '：'

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(BETWEEN, `\\${BETWEEN}`).replace(/\r?\n/g, '\\n')

const plain = (text: string): string =>
  text.replace(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign))

/** Writes rows into one cell so that nothing of them is lost: a line each, 身份：申请人；电话：… */
export const rowsToDetail = (rows: readonly (readonly DetailPair[])[]): string =>
  rows
    .map((row) => row.map(([label, text]) => `${label}${SAYS}${escaped(text)}`).join(BETWEEN))
    .join('\n')

/** Up to the next ； that no backslash takes its meaning from. */
const PAIR = /(?:\\.|[^\\；])+/gu

/** Reads such a cell; undefined where a person has written something else into it. */
export const detailToRows = (cell: string): DetailPair[][] | undefined => {
  const rows = cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      (line.match(PAIR) ?? []).map((pair): DetailPair | undefined => {
        const at = pair.indexOf(SAYS)
        return at <= 0 ? undefined : [pair.slice(0, at).trim(), plain(pair.slice(at + 1))]
      }),
    )
  const known = rows.map((row) => row.filter((pair) => pair !== undefined))
  return known.every((row, at) => row.length === rows[at]?.length) ? known : undefined
}
