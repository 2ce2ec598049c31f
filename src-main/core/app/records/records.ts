import type { LedgerId } from '#shared/ledgers/index.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { insertRecord } from '../../store/records/insert-records.ts'
import { listRecords } from '../../store/records/list-records.ts'
import { binRecord, currentRecord, updateRecord } from '../../store/records/write-records.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'
import { checkDraft } from './check-draft.ts'
import { mustFind, mustFindAnywhere } from './must-find.ts'
import { offerWritten } from './offers.ts'
import { historyOf } from './part-history.ts'
import type { RecordBatchProcedure } from './record-batches.ts'
import { advanced, steppedDraft } from './status-steps.ts'

/** Entering, changing, finding and removing the records of every ledger. */
export const recordHandlers: Handlers<Exclude<Feature<'records'>, RecordBatchProcedure>> = {
  'records.list': (input, { reader, ports }) => listRecords(reader, input, ports.today()),

  'records.get': ({ ledger, id }, { reader }) => mustFind(reader, { ledger, id }),

  'records.suggest': (input, { reader }) => offerWritten(reader, input),

  'records.history': (key, { reader, place }) => historyOf(reader, place, key),

  'records.create': ({ ledger, values, extra }, context) => {
    const draft = checkDraft(context.reader, ledger, { values, extra })
    return changing(context, ledger, () =>
      context.write((writer) => {
        const id = insertRecord(penOf(context, writer), ledger, draft)
        return mustFind(writer, { ledger, id })
      }),
    )
  },

  'records.update': ({ ledger, id, revision, values, extra }, context) => {
    const draft = checkDraft(
      context.reader,
      ledger,
      { values, extra },
      findRecord(context.reader, ledger, id)?.values ?? {},
    )
    return changing(context, ledger, () =>
      context.write((writer) => {
        const current = currentRecord(writer, ledger, id, revision)
        const today = context.ports.today()
        const stepped = steppedDraft({ reader: writer, ledger, current, today }, draft)
        updateRecord(penOf(context, writer), ledger, current, stepped)
        return mustFind(writer, { ledger, id })
      }),
    )
  },

  'records.advance': ({ ledger, id, revision, event }, context) =>
    changing(context, ledger, () =>
      context.write((writer) => {
        const current = currentRecord(writer, ledger, id, revision)
        const values = advanced(ledger, current, event, context.ports.today())
        updateRecord(penOf(context, writer), ledger, current, { values })
        return mustFind(writer, { ledger, id })
      }),
    ),

  'records.remove': ({ ledger, id, revision }, context) =>
    changing(context, ledger, () =>
      context.write((writer) => {
        binRecord(
          penOf(context, writer),
          ledger,
          currentRecord(writer, ledger, id, revision),
          'bin',
        )
        return { id }
      }),
    ),

  'records.restore': ({ ledger, id }, context) =>
    changing(context, ledger, () =>
      context.write((writer) => {
        const current = mustFindAnywhere(writer, { ledger, id })
        binRecord(penOf(context, writer), ledger, current, 'book')
        return mustFind(writer, { ledger, id })
      }),
    ),
}

const changing = <T>(context: CommandContext, ledger: LedgerId, work: () => T): T => {
  const value = work()
  context.ports.emit({ kind: 'store-changed', ledgers: [ledger] })
  return value
}
