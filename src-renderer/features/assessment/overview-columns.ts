import { shortStates, type assessment as words } from '../../i18n/assessment.ts'
import type { OverviewRow, SubjectKind } from './chosen.ts'
import { numberOf } from './found.ts'

type ColumnId = keyof typeof words.columns

/** A column of the year at a glance; name and grade are drawn by the line itself. */
export interface OverviewColumn {
  readonly id: ColumnId
  /** As a grid of the page takes it. */
  readonly width: string
  readonly isNumber?: boolean
  readonly text: (row: OverviewRow) => string
}

const number = (value: number | null): string => (value === null ? '' : String(value))

const points: readonly OverviewColumn[] = [
  { id: 'self', width: '72px', isNumber: true, text: ({ selfTotal }) => number(selfTotal) },
  {
    id: 'total',
    width: '72px',
    isNumber: true,
    text: ({ exempt, total }) => (exempt ? '' : number(total)),
  },
  {
    id: 'decided',
    width: '72px',
    isNumber: true,
    text: ({ decidedTotal }) => number(decidedTotal),
  },
]

/** What stands in the table: numbers only where there are any, points only where the scheme gives some. */
export const overviewColumns = (
  kind: SubjectKind,
  rows: readonly OverviewRow[],
  givesPoints: boolean,
): readonly OverviewColumn[] => {
  const isMember = kind === 'member'
  return [
    ...(rows.some((row) => numberOf(row) !== '')
      ? [{ id: 'number', width: '84px', text: numberOf } as const]
      : []),
    {
      id: isMember ? 'name' : 'studio',
      width: isMember ? '120px' : 'minmax(200px, 1.2fr)',
      text: ({ subject }) => subject.name,
    },
    {
      id: isMember ? 'unit' : 'kind',
      width: isMember ? '150px' : '110px',
      text: ({ subject }) => subject.head[isMember ? 'sector' : 'studioType'] ?? '',
    },
    { id: 'state', width: '110px', text: ({ state }) => shortStates[state] },
    ...(givesPoints ? points : []),
    { id: 'grade', width: '130px', text: ({ grade }) => grade },
    { id: 'unmet', width: 'minmax(140px, 1fr)', text: ({ unmet }) => unmet.join('、') },
    { id: 'records', width: '56px', isNumber: true, text: ({ records }) => number(records) },
  ]
}

/** The columns as the widths of a grid. */
export const columnWidths = (columns: readonly OverviewColumn[]): string =>
  columns.map(({ width }) => width).join(' ')
