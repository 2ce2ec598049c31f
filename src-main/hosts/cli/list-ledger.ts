import type { Filter } from '#shared/contract/records.ts'
import { monthsOf } from '#shared/domain/days.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { fieldOf, type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import type { Books } from './books.ts'
import { refuseInput, refuseName } from './refusal.ts'
import { codeOf } from './speech.ts'

const PAGE = 1000

/** The ledger a person named on the command line, by its id or as its title says. */
export const ledgerIdOf = (text: string, option = '<ledger>'): LedgerId => {
  const found = ledgerIds.find((id) => id === text || ledgerOf(id).label === text)
  if (found !== undefined) return found
  throw refuseName(
    option,
    text,
    ledgerIds.map((id) => `${id}（${ledgerOf(id).label}）`),
  )
}

/** The list of a ledger by its days, of a year or of all of them. */
export const listOfYear = (ledger: LedgerId, year: number | undefined) => {
  const { dateField } = ledgerOf(ledger)
  const { from, to } = monthsOf(year ?? 0, 1, 12)
  const filters: Filter[] =
    year === undefined || dateField === undefined
      ? []
      : [
          { field: dateField, op: 'from', value: from },
          { field: dateField, op: 'to', value: to },
        ]
  const sort = dateField === undefined ? [] : [{ field: dateField }]
  return { ledger, filters, sort }
}

/** Every record of a ledger that meets all conditions, read page by page. */
export const listLedger = async (
  books: Books,
  id: LedgerId,
  filters: Filter[],
): Promise<readonly LedgerRecord[]> => {
  const records: LedgerRecord[] = []
  for (;;) {
    const page = { ledger: id, filters, offset: records.length, limit: PAGE }
    const { rows, total } = await books.call('records.list', page)
    records.push(...rows)
    if (rows.length === 0 || records.length >= total) return records
  }
}

/** One condition as it was typed: `field=value`, by name or label, by code or word. */
export const filterOf = (ledger: Ledger, text: string): Filter => {
  const typed = /^([^=]+)=(.*)$/s.exec(text)
  if (typed === null) throw refuseInput('--where', 'condition')
  const [, name = '', value = ''] = typed
  const field = fieldOf(ledger, name) ?? ledger.fields.find(({ label }) => label === name)
  if (field === undefined)
    throw refuseName(
      '--where',
      name,
      ledger.fields.map(({ id, label }) => `${id}（${label}）`),
    )
  if (value === '') return { field: field.id, op: 'empty', value: '' }
  return { field: field.id, op: 'is', value: wantedOf(field, value) }
}

const wantedOf = (field: Field, text: string): string | number | boolean => {
  if (field.kind === 'money') return Math.round(Number(text) * 100)
  if (field.kind === 'integer') return Number(text)
  if (field.kind === 'yesNo') return ['true', '1', '是'].includes(text)
  return codeOf(field, text)
}
