import { isWithheld } from '#shared/domain/withheld.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { caseDraft, caseForms } from '../../reports/report/report-cases.ts'
import { listRecords } from '../../store/records/list-records.ts'
import type { Reader } from '../../store/store.ts'

interface Asked {
  readonly from: string
  readonly to: string
  readonly studios?: readonly string[] | undefined
  readonly search: string
}

/** Cases shown at once from each ledger; words narrow them. */
const MOST = 40

/** Records a report may tell as cases, newest first; what must not leave the program is not among them. */
export const listCases = (reader: Reader, asked: Asked, today: string) =>
  ledgerIds.flatMap((ledger) => casesOf(reader, ledger, asked, today))

const casesOf = (
  reader: Reader,
  ledger: LedgerId,
  { from, to, studios, search }: Asked,
  today: string,
) => {
  const form = caseForms[ledger]
  if (form === undefined) return []
  const { rows } = listRecords(
    reader,
    {
      ledger,
      filters: [
        { field: form.day, op: 'from', value: from },
        { field: form.day, op: 'to', value: to },
        ...(studios === undefined
          ? []
          : [{ field: 'studio', op: 'oneOf' as const, value: [...studios] }]),
      ],
      search,
      sort: [{ field: form.day, descending: true }],
      offset: 0,
      limit: MOST,
    },
    today,
  )
  return rows
    .filter(({ values }) => !isWithheld(values))
    .flatMap((record) => {
      const draft = caseDraft(ledger, record)
      return draft === undefined
        ? []
        : [{ ledger, label: ledgerOf(ledger).label, record: record.id, ...draft }]
    })
}
