import { convertValues } from '#shared/domain/conversions.ts'
import type { Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { threadOf } from '../../reports/thread.ts'
import { findDateStyle } from '../../store/office-settings.ts'
import { insertRecord } from '../../store/records/insert-records.ts'
import {
  leaveMatter,
  listMatterRecords,
  matterOf,
  mergeMatters,
  type RecordKey,
} from '../../store/records/matters.ts'
import { listSteps } from '../../store/records/steps.ts'
import { officeBook } from '../../store/settings.ts'
import type { Reader } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'
import { checkDraft } from './check-draft.ts'
import { mustFind } from './must-find.ts'

/** The thread of a matter: a visit, what became of it, and whether the visitor heard back. */
export const matterHandlers: Handlers<Feature<'matters'>> = {
  'matters.get': (key, { reader }) => {
    mustFind(reader, key)
    const matter = matterOf(reader, key)
    const keys = matter === null ? [key] : listMatterRecords(reader, matter)
    const parts = keys.map((one) => ({
      ledger: one.ledger,
      record: mustFind(reader, one),
      steps: listSteps(reader, one).map(({ step }) => step),
    }))
    return {
      matter,
      entries: threadOf(parts, { book: officeBook(reader), days: findDateStyle(reader) }),
    }
  },

  'matters.preview': ({ to, ...key }, { reader, ports }) =>
    converted(reader, key, to, ports.today()),

  'matters.create': ({ to, values, extra, ...key }, context) => {
    const { ports, write, reader } = context
    const start = converted(reader, key, to, ports.today())
    const draft = checkDraft(reader, to, { values: { ...start, ...values }, extra })
    const record = write((writer) => {
      const id = insertRecord(penOf(context, writer), to, draft)
      mergeMatters(writer, key, { ledger: to, id }, ports.newId)
      return mustFind(writer, { ledger: to, id })
    })
    changed(context, [key.ledger, to])
    return record
  },

  'matters.link': ({ a, b }, context) => {
    const matter = context.write((writer) => {
      mustFind(writer, a)
      mustFind(writer, b)
      return mergeMatters(writer, a, b, context.ports.newId)
    })
    changed(context, [a.ledger, b.ledger])
    return { matter }
  },

  'matters.unlink': (key, context) => {
    context.write((writer) => {
      mustFind(writer, key)
      leaveMatter(writer, key)
    })
    changed(context, [key.ledger])
    return {}
  },
}

const converted = (reader: Reader, key: RecordKey, to: LedgerId, today: string): Values => {
  const values = convertValues(key.ledger, to, mustFind(reader, key).values, { today })
  if (values === undefined)
    throw new AppError('transition-refused', { from: key.ledger, event: to })
  return values
}

const changed = ({ ports }: CommandContext, ledgers: LedgerId[]): void =>
  ports.emit({ kind: 'store-changed', ledgers })
