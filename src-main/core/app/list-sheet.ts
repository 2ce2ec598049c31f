import type { ListInput } from '#shared/contract/records.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { withNamesakes } from '../reports/namesakes.ts'
import { registerSheet } from '../reports/register.ts'
import type { SheetModel } from '../reports/sheet-model.ts'
import { listRecords } from '../store/list-records.ts'
import { listNamesakes } from '../store/member-names.ts'
import { findOffice } from '../store/office.ts'
import { listOwnFields, officeBook } from '../store/settings.ts'
import type { Reader } from '../store/store.ts'
import type { QueryContext } from './handler.ts'

/** Every window costs a count of the whole list. */
const WINDOW = 10_000

export interface ListSheetAsked {
  readonly list: Omit<ListInput, 'offset' | 'limit'>
  readonly fields: readonly string[] | undefined
  readonly masked: boolean
}

/** What a list shows, all of it, as the register of its ledger; and how many records that are. */
export const sheetOfList = (
  { reader, ports }: Pick<QueryContext, 'reader' | 'ports'>,
  { list, fields, masked }: ListSheetAsked,
): { readonly sheet: SheetModel; readonly count: number } => {
  const ledger = ledgerOf(list.ledger)
  const listed = listAll(reader, list, ports.today())
  const records = withNamesakes(ledger, listed, listNamesakes(reader))
  const sheet = registerSheet(ledger, records, {
    unit: findOffice(reader)?.unit ?? '',
    year: yearOf(list),
    today: ports.today(),
    masked,
    ownFields: listOwnFields(reader, list.ledger).map(ownFieldToField),
    book: officeBook(reader),
    ...(fields === undefined ? {} : { fields }),
  })
  return { sheet, count: records.length }
}

const listAll = (
  reader: Reader,
  list: Omit<ListInput, 'offset' | 'limit'>,
  today: string,
): LedgerRecord[] => {
  const records: LedgerRecord[] = []
  for (let offset = 0; ; offset += WINDOW) {
    const page = listRecords(reader, { ...list, offset, limit: WINDOW }, today)
    records.push(...page.rows)
    if (page.rows.length < WINDOW) return records
  }
}

/** The year a list is narrowed to, when its filters say one. */
const yearOf = (list: Omit<ListInput, 'offset' | 'limit'>): string | undefined => {
  const from = list.filters.find(({ op }) => op === 'from')?.value
  const to = list.filters.find(({ op }) => op === 'to')?.value
  const years = [from, to].map((day) => (typeof day === 'string' ? day.slice(0, 4) : ''))
  return years[0] !== '' && years[0] === years[1] ? years[0] : undefined
}
