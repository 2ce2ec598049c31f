import type { Output } from '#shared/contract/index.ts'
import type { FieldValue, LedgerRecord, Values } from '#shared/domain/record.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { memberLabel } from '#shared/ledgers/members/label.ts'
import { hitOf } from '../../reports/hit.ts'
import { countBin, listBin } from '../../store/records/bin.ts'
import { findRecord, findRecords } from '../../store/records/find-records.ts'
import type { RecordKey } from '../../store/records/matters.ts'
import { binRecord } from '../../store/records/write-records.ts'
import { officeBook } from '../../store/settings.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'

type Removed = Output<'bin.list'>['rows'][number]

/** Further down nobody looks for a word, and reading a hundred thousand records would hold up others. */
const MOST_LOOKED_THROUGH = 20_000

/** What was removed: looking through it, and bringing it back. */
export const binHandlers: Handlers<Feature<'bin'>> = {
  'bin.list': ({ text, ledger, offset, limit }, { reader }) => {
    const count = countBin(reader, ledger)
    const wanted = text.trim()
    if (wanted === '') {
      const rows = readBinned(reader, listBin(reader, ledger, { offset, limit }))
      return { rows, total: count, lookedThrough: null }
    }
    const newest = listBin(reader, ledger, { offset: 0, limit: MOST_LOOKED_THROUGH })
    const found = readBinned(reader, newest).filter((removed) => says(removed, wanted))
    return {
      rows: found.slice(offset, offset + limit),
      total: found.length,
      lookedThrough: count > newest.length ? newest.length : null,
    }
  },

  'bin.move': ({ targets, into }, context) => {
    const moved = context.write((writer) => {
      const pen = penOf(context, writer)
      return targets.flatMap(({ ledger, id }) => {
        const record = recordGoing(writer, { ledger, id }, into)
        if (record === undefined) return []
        binRecord(pen, ledger, record, into)
        return [ledger]
      })
    })
    context.ports.emit({ kind: 'store-changed', ledgers: [...new Set(moved)] })
    return { moved: moved.length }
  },
}

/** The record, if it does not lie there already. */
const recordGoing = (
  reader: Reader,
  { ledger, id }: RecordKey,
  into: 'bin' | 'book',
): LedgerRecord | undefined => {
  const standing = findRecord(reader, ledger, id)
  if (into === 'bin') return standing
  return standing === undefined ? findRecords(reader, ledger, [id], 'with')[0] : undefined
}

const says = ({ ledger, on, title, text }: Removed, wanted: string): boolean =>
  [isLedgerId(ledger) ? ledgerOf(ledger).label : '', on, title, text].some((word) =>
    word.includes(wanted),
  )

const READ_AT_ONCE = 500

type Key = ReturnType<typeof listBin>[number]

const readBinned = (reader: Reader, keys: readonly Key[]): Removed[] => {
  const book = officeBook(reader)
  const blocks = Array.from({ length: Math.ceil(keys.length / READ_AT_ONCE) }, (_, at) =>
    keys.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  )
  return blocks.flatMap((block) => {
    const byLedger = Map.groupBy(block, ({ ledger }) => ledger)
    const records = [...byLedger].flatMap(([ledger, binned]) =>
      findRecords(
        reader,
        ledger,
        binned.map(({ id }) => id),
        'with',
      ).map((record) => [record.id, { ledger, record }] as const),
    )
    const found = new Map(records)
    return block.flatMap(({ id, removedAt }) => {
      const each = found.get(id)
      if (each === undefined) return []
      const { ledger, record } = each
      const title = ledger === 'members' ? { title: removedMember(record.values) } : {}
      return [{ ...hitOf(ledger, record, book), ...title, removedAt }]
    })
  })
}

/** A removed member is no namesake in the register any more, and may still be one in the bin. */
const removedMember = (values: Values): string => {
  const member = {
    name: textOf(values['name']) ?? '',
    memberNo: textOf(values['memberNo']),
    workUnit: textOf(values['workUnit']),
    sector: textOf(values['sector']),
  }
  return memberLabel(member, (member.memberNo ?? member.workUnit ?? member.sector) !== null)
}

const textOf = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
