import { Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ImportPreview, SheetReading } from '#shared/contract/imports.ts'
import { sheet as words } from '../../../i18n/import-sheet.ts'
import { ledgerLabel } from '../../../i18n/ledgers.ts'
import type { ImportFile } from '../import-files.ts'
import { SheetPanel } from './SheetPanel.tsx'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

/** Tables are told apart by their sheet and their place on it. */
const keyOf = ({ sheet, table }: SheetReading): string => `${sheet}#${table}`

const labelOf = (reading: SheetReading): string => {
  const name = words.tableOf(reading.sheet, reading.table)
  return reading.ledger === null
    ? `${name}（${words.notTaken}）`
    : `${name} → ${ledgerLabel(reading.ledger)}`
}

/** The sheets of a file as they look, each with what was understood of it. */
export const SheetsView = ({ each, preview }: Props): ReactNode => {
  const taken = preview.sheets.find(({ ledger }) => ledger !== null) ?? preview.sheets[0]
  const [chosen, setChosen] = useState(taken === undefined ? '' : keyOf(taken))
  const active = preview.sheets.find((reading) => keyOf(reading) === chosen) ?? taken
  if (active === undefined) return null
  return (
    <>
      <Tabs
        size="small"
        activeKey={keyOf(active)}
        onChange={setChosen}
        items={preview.sheets.map((reading) => ({ key: keyOf(reading), label: labelOf(reading) }))}
      />
      <SheetPanel key={keyOf(active)} each={each} preview={preview} reading={active} />
    </>
  )
}
