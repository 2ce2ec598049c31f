import type { ListInput } from '#shared/contract/records.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import { withheldBy } from '#shared/domain/withheld.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { adoptionFields, adoptionSheet } from '../../reports/adoption-sheet.ts'
import { withNamesakes } from '../../reports/namesakes.ts'
import { printedFields, registerSheet } from '../../reports/register.ts'
import { fieldsBeside, nothingSaid } from '../../reports/register-beside.ts'
import type { RegisterOptions } from '../../reports/register-options.ts'
import type { SheetModel } from '../../reports/sheet-model.ts'
import { findOffice } from '../../store/office.ts'
import { findDateStyle } from '../../store/office-settings.ts'
import { eachRecord } from '../../store/records/find-records.ts'
import { listRowNumbers } from '../../store/records/list-records.ts'
import { listNamesakes } from '../../store/records/member-names.ts'
import { listSaid } from '../../store/records/said-fields.ts'
import { listOwnFields, officeBook } from '../../store/settings.ts'
import type { QueryContext } from '../handler.ts'

export interface ListSheetAsked {
  readonly list: Omit<ListInput, 'offset' | 'limit'>
  readonly fields: readonly string[] | undefined
  readonly masked: boolean
}

/**
 * What a list shows, all of it, as the register of its ledger; and how many records that are. They
 * come out of the store as the rows of the register are taken.
 */
export const sheetOfList = (
  { reader, ports }: Pick<QueryContext, 'reader' | 'ports'>,
  { list, fields, masked }: ListSheetAsked,
): { readonly sheet: SheetModel; readonly count: number } => {
  const ledger = ledgerOf(list.ledger)
  const numbers = listRowNumbers(reader, list, ports.today())
  const options: RegisterOptions = {
    unit: findOffice(reader)?.unit ?? '',
    year: yearOf(list),
    today: ports.today(),
    masked,
    days: findDateStyle(reader),
    ownFields: listOwnFields(reader, list.ledger).map(ownFieldToField),
    book: officeBook(reader),
    ...(fields === undefined ? {} : { fields }),
  }
  const printed = printedFields(ledger, options)
  const said =
    fields === undefined
      ? listSaid(reader, list, ports.today(), {
          fields: fieldsBeside(ledger, printed).map(({ id }) => id),
          masked,
        })
      : nothingSaid
  const wanted = new Set([
    ...printed.map(({ id }) => id),
    ...said.fields,
    ...Object.keys(withheldBy),
  ])
  const found = eachRecord(reader, list.ledger, numbers, wanted)
  const records = withNamesakes(ledger, found, listNamesakes(reader))
  return { sheet: registerSheet(ledger, { records, said }, options), count: numbers.length }
}

/** What a list of informations shows, by the levels that adopted them. */
export const adoptionsOfList = (
  { reader, ports }: Pick<QueryContext, 'reader' | 'ports'>,
  { list, masked }: Omit<ListSheetAsked, 'fields'>,
): SheetModel => {
  const of = { ...list, ledger: 'informations' as const }
  const numbers = listRowNumbers(reader, of, ports.today())
  const wanted = new Set([...adoptionFields, ...Object.keys(withheldBy)])
  return adoptionSheet(eachRecord(reader, 'informations', numbers, wanted), {
    unit: findOffice(reader)?.unit ?? '',
    year: yearOf(list),
    today: ports.today(),
    masked,
    days: findDateStyle(reader),
    book: officeBook(reader),
  })
}

/** The year a list is narrowed to, when its filters say one. */
const yearOf = (list: Omit<ListInput, 'offset' | 'limit'>): string | undefined => {
  const from = list.filters.find(({ op }) => op === 'from')?.value
  const to = list.filters.find(({ op }) => op === 'to')?.value
  const years = [from, to].map((day) => (typeof day === 'string' ? day.slice(0, 4) : ''))
  return years[0] !== '' && years[0] === years[1] ? years[0] : undefined
}
