import { App, Spin } from 'antd'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useHost } from '../../../api/host-context.tsx'
import { useCall } from '../../../api/use-call.ts'
import { useOwnFields } from '../../../api/use-own-fields.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import type { GridColumn } from '../../../ui/grid/columns.ts'
import { Grid, type GridHandle } from '../../../ui/grid/Grid.tsx'
import type { GridSource } from '../../../ui/grid/rows.ts'
import { type ListView, viewToInput } from '../list-view.ts'
import { arrange, shownColumns } from './arrangement.ts'
import { ownColumn } from './own-columns.ts'
import { SheetTools } from './SheetTools.tsx'
import './sheet.css'
import type { SheetBook, SheetQuery } from './sheet-book.ts'
import { sheetColumns } from './sheet-columns.ts'
import { commitChange, removeRows, restoreRows } from './sheet-commit.ts'
import { useArrangement } from './use-arrangement.ts'
import { useDeletion } from './use-deletion.tsx'
import { useSheetBook } from './use-sheet-book.ts'
import { useLetters, useSuggest } from './use-suggest.ts'
import { useUnsavedRows } from './use-unsaved-rows.ts'

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
}

/** A ledger as a sheet: every record a row, every field a column, typed into as in Excel. */
export const SheetView = ({ ledger, view }: Props): ReactNode => {
  const { book, version, isOpen } = useSheetBook(sheetQuery(ledger, view))
  const all = useColumns(ledger)
  const [arrangement, setArrangement] = useArrangement(ledger.id)
  const columns = useMemo(
    () => (arrangement === undefined ? undefined : shownColumns(all, arrangement)),
    [all, arrangement],
  )
  const source = useSource(ledger, book, columns ?? all)
  const handle = useRef<GridHandle>(null)
  const { kept, onUnsaved } = useUnsavedRows(book)
  useFirstFocus(handle, isOpen && arrangement !== undefined && kept !== undefined)
  if (arrangement === undefined || columns === undefined || !isOpen || kept === undefined)
    return <Spin className="sheet-waiting" />
  return (
    <section className="sheet-view">
      <SheetTools
        total={words.total(book.count(), ledger.measure)}
        columns={all}
        arrangement={arrangement}
        change={setArrangement}
        run={(kind) => handle.current?.run(kind)}
      />
      <Grid
        {...source}
        kept={kept}
        onUnsaved={onUnsaved}
        // A new function with every change of the rows, so that the grid looks at them again.
        rowAt={version < 0 ? () => undefined : (index) => book.rowAt(index)}
        rowCount={book.count()}
        onArrange={(change) => setArrangement(arrange(arrangement, change, all))}
        label={words.label(ledger.label)}
        columns={columns}
        handle={handle}
      />
    </section>
  )
}

/** Whoever is writing somewhere, in the search above the sheet, goes on writing there. */
const isWriting = (): boolean =>
  document.activeElement?.matches('input:not([type="radio"]), textarea') === true

/** The keys go to a sheet as soon as it stands, and not to the switch that brought it. */
const useFirstFocus = (grid: RefObject<GridHandle | null>, stands: boolean): void =>
  useEffect(() => {
    if (stands && !isWriting()) grid.current?.focus()
  }, [grid, stands])

/** All the list lets through, oldest first: a new row belongs at the end. */
const sheetQuery = (ledger: Ledger, view: ListView): SheetQuery => {
  const { ledger: id, filters, search } = viewToInput(ledger, view)
  const sort = ledger.dateField === undefined ? [] : [{ field: ledger.dateField }]
  return { ledger: id, filters, search, sort }
}

const useColumns = (ledger: Ledger): readonly GridColumn[] => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const choices = useChoiceBook()
  const lettersOf = useLetters()
  const suggest = useSuggest(id, choices, lettersOf)
  const own = useOwnFields(id)
  const { data } = useCall('office.get', {})
  const today = data?.today ?? ''
  const year = data?.office?.year
  return useMemo(
    () => [
      ...sheetColumns(ledger, { book: choices, today, year, suggest, lettersOf }),
      ...own.map((field) => ownColumn(field, { today, year })),
    ],
    [ledger, choices, today, year, suggest, lettersOf, own],
  )
}

type Lent = Omit<GridSource, 'rowAt' | 'rowCount'>

const useSource = (ledger: Ledger, book: SheetBook, columns: readonly GridColumn[]): Lent => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const { notification } = App.useApp()
  const isLeft = useIsLeft()
  const mayDeleteRows = useDeletion(book.ledger, ledger.measure)
  return useMemo(() => {
    /** The grid must already be lent the new rows when the promise is kept. */
    const shown = async <Answer,>(work: Promise<Answer>): Promise<Answer> => {
      const answer = await work
      flushSync(() => undefined)
      return answer
    }
    const warn = (title: string) => notification.warning({ title, duration: 8, role: 'alert' })
    return {
      insertsEmptyRows: false,
      onWindow: (from, to) => {
        book.show(from, to).catch(tell)
      },
      loadRows: book.load,
      readRows: book.look,
      onCommit: async (change) => {
        const ids = columns.map(({ id }) => id)
        const offered = (column: string, held: unknown): readonly string[] =>
          columns
            .find(({ id }) => id === column)
            ?.choicesFrom?.(held)
            ?.map(({ label }) => label) ?? []
        const committing = { call, book, ledger, columns: ids, offered }
        const outcome = await shown(commitChange(committing, change))
        if (isLeft.current && outcome.problems.length > 0) warn(words.lost(outcome.problems.length))
        return outcome
      },
      onInsertRows: async ({ at, rows }) => {
        const keys = rows.flatMap(({ key }) => key ?? [])
        await shown(restoreRows({ call, book }, at, keys))
        return keys
      },
      mayDeleteRows,
      onDeleteRows: async (keys) => {
        const kept = await shown(removeRows({ call, book }, keys))
        if (kept > 0) warn(words.notRemoved(kept))
      },
      onFailure: tell,
    }
  }, [call, book, ledger, columns, tell, notification, isLeft, mayDeleteRows])
}

/** Whether the page was left while something was still on its way. */
const useIsLeft = () => {
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])
  return isLeft
}
