import { createContext, memo, type ReactNode, use } from 'react'
import {
  fittedSize,
  type Paper,
  type PaperCell,
  type PaperPart,
  type PaperPicture,
  type PaperRow,
} from '#shared/domain/paper.ts'
import { prints } from '../i18n/prints.ts'
import { setRows } from './signed-rows.ts'

/** Where the pictures of papers can be shown from, by their files; one that cannot be shown has none. */
export const PictureAddresses = createContext<ReadonlyMap<string, string>>(new Map())

interface Props {
  readonly paper: Paper
  /** Where a two-sided batch must begin a new leaf; the host finds the place by this name. */
  readonly leaf: string | undefined
}

/** One form on paper: the same data that Word and Excel are written from. */
export const PaperSheet = memo(
  ({ paper, leaf }: Props): ReactNode => (
    <article className={sheetLook(paper)} aria-label={paper.name} data-paper={paper.name}>
      {leaf !== undefined && <LeafMark name={leaf} />}
      <h1>{paper.title}</h1>
      {withClosings(paper.parts).map(({ part, closing }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a form never move
        <Part key={at} part={part} closing={closing} columns={paper.columns} />
      ))}
    </article>
  ),
)

/** A part with those that close it: who signs a table, and what is noted under it. */
interface Closed {
  readonly part: PaperPart
  readonly closing: readonly PaperPart[]
}

/**
 * What closes a table is printed as its last row: a browser leaves nothing else on the page of the row
 * before. A table that a long text goes through draws a line at every page's end, so none follows there.
 */
const withClosings = (parts: readonly PaperPart[]): readonly Closed[] => {
  const closed: { part: PaperPart; closing: PaperPart[] }[] = []
  for (const part of parts) {
    const before = closed.at(-1)
    if (isClosing(part) && before?.part.kind === 'grid' && !hasLongText(before.part.rows))
      before.closing.push(part)
    else closed.push({ part, closing: [] })
  }
  return closed
}

const isClosing = (part: PaperPart): boolean =>
  part.kind === 'line' || (part.kind === 'prose' && part.note === true)

const hasLongText = (rows: readonly PaperRow[]): boolean => rows.some(({ flows }) => flows === true)

const sheetLook = ({ landscape, cover }: Paper): string =>
  ['sheet', landscape && 'landscape', cover && 'cover'].filter(Boolean).join(' ')

/** A link to itself makes the browser write down, in the PDF, on which page it stands. */
const LeafMark = ({ name }: { readonly name: string }): ReactNode => (
  // biome-ignore lint/a11y/useAnchorContent: nobody reads or follows it
  <a className="leaf-mark" id={name} href={`#${name}`} tabIndex={-1} aria-hidden="true" />
)

const Part = ({
  part,
  closing,
  columns,
}: Closed & { readonly columns: Paper['columns'] }): ReactNode => {
  if (part.kind === 'grid') return <Grid part={part} closing={closing} columns={columns} />
  if (part.kind === 'line')
    return (
      <p className="sheet-under">
        {part.texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a line are known by their place
          <span key={at}>{text}</span>
        ))}
      </p>
    )
  return <Prose part={part} />
}

const Prose = ({ part }: { readonly part: Extract<PaperPart, { kind: 'prose' }> }): ReactNode => {
  const look = ['prose', part.align, part.indent && 'indent', part.note && 'note']
  return (
    <div className={look.filter(Boolean).join(' ')}>
      {part.paragraphs.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are known by their place
        <p key={at}>{text}</p>
      ))}
    </div>
  )
}

const Grid = ({
  part,
  closing,
  columns,
}: {
  readonly part: Extract<PaperPart, { kind: 'grid' }>
  readonly closing: readonly PaperPart[]
  readonly columns: Paper['columns']
}): ReactNode => {
  const all = columns.reduce((sum, share) => sum + share, 0)
  return (
    <table className="grid">
      <colgroup>
        {columns.map((share, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <col key={at} style={{ width: `${(share / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {part.head.length > 0 ? <Rows rows={part.head} /> : <Line columns={columns.length} />}
      </thead>
      {hasLongText(part.rows) && (
        <tfoot>
          <Line columns={columns.length} />
        </tfoot>
      )}
      <tbody>
        <Rows rows={part.rows} />
        {closing.length > 0 && (
          <tr className="closing">
            <td colSpan={columns.length}>
              {closing.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the parts of a form
                <Part key={at} part={one} closing={[]} columns={columns} />
              ))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Repeated at the edge of every page, it closes the grid where a long text goes on. */
const Line = ({ columns }: { readonly columns: number }): ReactNode => (
  <tr className="edge">
    <td colSpan={columns} />
  </tr>
)

const Rows = ({ rows }: { readonly rows: readonly PaperRow[] }): ReactNode =>
  setRows(rows).map(({ row, signed }, at) => (
    <tr
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form never move
      key={at}
      className={rowLook(row)}
      {...(row.height === undefined ? {} : { style: { height: `${row.height}mm` } })}
    >
      {row.cells.map((cell, place) =>
        cellOf(cell, place, signed?.place === place ? signed.text : undefined),
      )}
    </tr>
  ))

const rowLook = ({ flows, withNext }: PaperRow): string | undefined =>
  [flows && 'flows', withNext && 'with-next'].filter(Boolean).join(' ') || undefined

/** A cell is no component of its own: a register has tens of thousands. */
const cellOf = (cell: PaperCell, place: number, signed: string | undefined): ReactNode => {
  const { text, span = 1, down = 1, role, small, shade, picture } = cell
  const Tag = role === 'label' ? 'th' : 'td'
  return (
    <Tag
      key={place}
      className={cellLook(cell)}
      {...(span === 1 ? {} : { colSpan: span })}
      {...(down === 1 ? {} : { rowSpan: down })}
      {...(shade === undefined ? {} : { style: { background: greyOf(shade) } })}
    >
      {picture === undefined ? wordsOf(text) : <Picture picture={picture} />}
      {small !== undefined && <small>{small}</small>}
      {signed !== undefined && <span className="signed">{signed}</span>}
    </Tag>
  )
}

const BOX = /^[☐☑]/

/** A text whose boxes stay on one line with what they are for. */
const wordsOf = (text: string): ReactNode =>
  BOX.test(text)
    ? text.split(/(\s+)/).map((word, at) =>
        BOX.test(word) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never move
          <span key={at} className="tick">
            {word}
          </span>
        ) : (
          word
        ),
      )
    : text

const Picture = ({ picture }: { readonly picture: PaperPicture }): ReactNode => {
  const address = use(PictureAddresses).get(picture.file)
  if (address === undefined) return prints.noPicture
  const { width, height } = fittedSize(picture)
  return (
    <img
      className="photo"
      src={address}
      alt=""
      style={{ width: `${width}mm`, height: `${height}mm` }}
    />
  )
}

const greyOf = (percent: number): string => {
  const level = Math.round(255 * (1 - percent / 100))
  return `rgb(${level} ${level} ${level})`
}

const cellLook = ({ align, role, top, open }: PaperCell): string | undefined => {
  const look = [
    align === 'center' ? undefined : align,
    role === 'note' && 'basis',
    top && 'top',
    (open === 'above' || open === 'both') && 'open-above',
    (open === 'below' || open === 'both') && 'open-below',
  ]
  return look.filter(Boolean).join(' ') || undefined
}
