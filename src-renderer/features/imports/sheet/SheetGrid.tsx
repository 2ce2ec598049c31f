import { type ReactNode, useRef } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import { useHost } from '../../../api/host-context.tsx'
import { sheet as words } from '../../../i18n/import-sheet.ts'
import { type RowWindow, useRowWindow } from '../use-row-window.ts'
import type { AlikeText } from './AlikeOffer.tsx'
import { CellField } from './CellField.tsx'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { columnWidths } from './grid-columns.ts'
import { RowMenu } from './RowMenu.tsx'
import type { RowChoice } from './row-choice.ts'
import { type Cursor, useCursor } from './use-cursor.ts'

interface Props {
  readonly plan: string
  readonly round: number
  readonly reading: SheetReading
  readonly only: RowChoice
  readonly focusRow: number | undefined
  readonly correct: (correction: CorrectionInput) => void
  readonly offerAlike: (alike: AlikeText) => void
}

const ROW_PX = 30
const NUMBER_PX = 52

/** The sheet as it looks in Excel, coloured by the part each row plays; cells and rows can be mended. */
export const SheetGrid = (props: Props): ReactNode => {
  'use no memo'
  const { reading, only, correct } = props
  const scroller = useRef<HTMLElement>(null)
  const { call } = useHost()
  const ask = { plan: props.plan, sheet: reading.sheet, only }
  const list = useRowWindow<PreviewRow>(
    {
      key: ['imports.rows', ask.plan, ask.sheet, only],
      round: props.round,
      fetch: (offset, limit) => call('imports.rows', { ...ask, offset, limit }),
    },
    scroller,
    ROW_PX,
  )
  const widths = columnWidths(reading, list.first)
  const cursor = useCursor({ ...props, list, columns: widths.length })
  const template = `${NUMBER_PX}px ${widths.map((width) => `${width}px`).join(' ')}`
  return (
    <section className="sheet-grid" ref={scroller} aria-label={reading.sheet}>
      <div style={{ width: widths.reduce((sum, each) => sum + each, NUMBER_PX) }}>
        <GridHead reading={reading} count={widths.length} template={template} correct={correct} />
        <div className="grid-rows" style={{ height: list.virtual.getTotalSize() }}>
          <Rows list={list} cursor={cursor} count={widths.length} template={template} />
          <CellField cursor={cursor} widths={widths} numberPx={NUMBER_PX} rowPx={ROW_PX} />
          <OpenMenu list={list} cursor={cursor} reading={reading} correct={correct} />
        </div>
      </div>
      {!list.isLoading && list.total === 0 && <p className="empty-note">{words.nothing}</p>}
    </section>
  )
}

interface RowsProps {
  readonly list: RowWindow<PreviewRow>
  readonly cursor: Cursor
  readonly count: number
  readonly template: string
}

const Rows = ({ list, cursor, count, template }: RowsProps): ReactNode => {
  'use no memo'
  const { active } = cursor
  return list.virtual
    .getVirtualItems()
    .map(({ index, start }) => (
      <GridRow
        key={index}
        row={list.rowAt(index)}
        count={count}
        place={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
        activeColumn={active?.index === index ? active.column : undefined}
        select={(column) => cursor.select({ index, column })}
        edit={(column) => cursor.edit({ index, column })}
        openMenu={() => cursor.openMenu(index)}
      />
    ))
}

const OpenMenu = ({
  list,
  cursor,
  reading,
  correct,
}: Pick<RowsProps, 'list' | 'cursor'> & Pick<Props, 'reading' | 'correct'>): ReactNode => {
  'use no memo'
  const { menuAt } = cursor
  const row = menuAt === undefined ? undefined : list.rowAt(menuAt)
  if (row === undefined || menuAt === undefined) return null
  return (
    <RowMenu
      key={row.row}
      top={(menuAt + 1) * ROW_PX}
      row={row}
      reading={reading}
      correct={correct}
      close={cursor.close}
    />
  )
}
