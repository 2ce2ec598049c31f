import type { Input } from '#shared/contract/index.ts'
import type { ListInput } from '#shared/contract/records.ts'
import { figureOf } from '#shared/figures/index.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { outputs as words } from '../i18n/outputs.ts'

type Draft = Input<'outputs.create'>

/** What offices are asked for most, to begin with. */
const usualFigures = ['receptions.batches', 'receptions.persons', 'informations.sent']

/** A template over a list as it is shown: its columns, conditions and order, for any period. */
export const outputOfList = (
  ledger: Ledger,
  fields: readonly Field[],
  { ledger: id, filters, search, sort }: Pick<ListInput, 'ledger' | 'filters' | 'search' | 'sort'>,
): Draft => ({
  name: words.newName(ledger.label),
  title: words.newTitle(ledger.label),
  source: { kind: 'ledger', list: { ledger: id, filters, search, sort } },
  columns: fields.map((field) => ({
    of: field.id,
    heading: field.label,
    sum: field.kind === 'money' || (field.kind === 'integer' && field.unit !== undefined),
  })),
})

/** A template over a whole ledger, with the columns of its printed register. */
export const outputOfLedger = (ledger: ListInput['ledger']): Draft => {
  const { fields } = ledgerOf(ledger)
  const printed = fields.filter(({ width }) => width !== undefined)
  return outputOfList(ledgerOf(ledger), printed, { ledger, filters: [], search: '', sort: [] })
}

/** A template over the statistics, a line for each studio. */
export const outputOfFigures = (): Draft => ({
  name: words.newName(words.work),
  title: words.newTitle(words.work),
  source: { kind: 'statistics', rows: 'studios' },
  columns: usualFigures.flatMap((id) => {
    const figure = figureOf(id)
    return figure === undefined ? [] : [{ of: id, heading: figure.title, sum: true }]
  }),
})
