import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import { rowMenu as words } from '../../../i18n/import-sheet.ts'

interface Props {
  readonly top: number
  readonly row: PreviewRow
  readonly reading: SheetReading
  readonly correct: (correction: CorrectionInput) => void
  readonly close: () => void
}

type Choice = 'heading' | 'headingTo' | 'bodyFrom' | 'bodyTo' | 'ignored' | 'body' | 'total'

const correctionOf = (choice: Choice, row: number, reading: SheetReading): CorrectionInput => {
  const { sheet, table } = reading
  switch (choice) {
    case 'heading':
      return { kind: 'bounds', sheet, table, headingFrom: row, headingTo: row }
    case 'headingTo':
      return { kind: 'bounds', sheet, table, headingFrom: reading.headingRows[0], headingTo: row }
    case 'bodyFrom':
      return { kind: 'bounds', sheet, table, bodyFrom: row }
    case 'bodyTo':
      return { kind: 'bounds', sheet, table, bodyTo: row }
    default:
      return { kind: 'row', sheet, row, role: choice }
  }
}

/** What makes sense to say of a row where it stands. */
const choicesFor = (
  { row, role }: PreviewRow,
  { headingRows }: SheetReading,
): readonly Choice[] => {
  const top = headingRows[0] ?? 0
  const bottom = headingRows.at(-1) ?? 0
  const isBelow = top > 0 && row > bottom
  return [
    'heading',
    ...(isBelow && row <= bottom + 3 ? (['headingTo'] as const) : []),
    ...(isBelow ? (['bodyFrom', 'bodyTo'] as const) : []),
    ...(isBelow && role === 'body' ? (['ignored', 'total'] as const) : []),
    ...(isBelow && role !== 'body' ? (['body'] as const) : []),
  ]
}

const GROUPS: Readonly<Record<Choice, 0 | 1>> = {
  heading: 0,
  headingTo: 0,
  bodyFrom: 0,
  bodyTo: 0,
  ignored: 1,
  body: 1,
  total: 1,
}

/** The menu of a row: where the heading and the data are, and what is none. */
export const RowMenu = ({ top, row, reading, correct, close }: Props): ReactNode => {
  const choices = choicesFor(row, reading)
  const itemsOf = (group: 0 | 1) =>
    choices
      .filter((choice) => GROUPS[choice] === group)
      .map((choice) => ({ key: choice, label: words[choice] }))
  const rest = itemsOf(1)
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      menu={{
        items: [
          { type: 'group', label: words.title(row.row), children: itemsOf(0) },
          ...(rest.length > 0 ? [{ type: 'divider' as const }, ...rest] : []),
        ],
        onClick: ({ key }) => {
          close()
          correct(correctionOf(key as Choice, row.row, reading)) // keys are the choices above
        },
      }}
    >
      <span className="row-menu-anchor" style={{ top }} />
    </Dropdown>
  )
}
