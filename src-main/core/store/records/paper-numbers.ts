import type { PaperNumber } from '#shared/domain/steps/next-number.ts'
import type { StepKind } from '#shared/domain/steps/steps.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'

/** The last of them tell the pattern, and the highest figure of the year. */
const MOST = 2000

/** The numbers of the papers that steps of some kinds went out by, oldest first; also of removed records. */
export const listPaperNumbers = (
  reader: Reader,
  kinds: readonly StepKind[],
): readonly PaperNumber[] => {
  const studios = ledgerIds
    .map(ledgerShape)
    .flatMap(({ id, studio }) =>
      studio === undefined
        ? []
        : [`(select t."${studio.name}" from ${id} t where t.id = s.record_id)`],
    )
  return reader
    .all<PaperNumber>(
      `select s.number as text, s.on_day as "on", coalesce(${studios.join(', ')}, null) as studio
         from steps s
        where s.number is not null and s.kind in (select value from json_each(?))
        order by s.on_day desc, s.id desc limit ${MOST}`,
      JSON.stringify(kinds),
    )
    .toReversed()
}
