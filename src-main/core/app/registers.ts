import type { ListInput } from '#shared/contract/records.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { writeTemplate } from '../documents/write-template.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { registerSheet } from '../reports/register.ts'
import { templateOf } from '../reports/template.ts'
import { insertChange } from '../store/changes.ts'
import { listRecords } from '../store/list-records.ts'
import { findOffice } from '../store/office.ts'
import { listOwnFields, officeBook } from '../store/settings.ts'
import type { Reader } from '../store/store.ts'
import { listStudios } from '../store/studios.ts'
import type { CommandContext, Feature, Handlers } from './handler.ts'

const WINDOW = 1000

/** Ledgers on paper and as workbooks. */
export const registerHandlers: Handlers<Feature<'registers'>> = {
  'registers.export': async ({ list, fields, unmasked }, context) => {
    const { reader, files, ports } = context
    const ledger = ledgerOf(list.ledger)
    const records = listAll(reader, list, ports.today())
    const sheet = registerSheet(ledger, records, {
      unit: findOffice(reader)?.unit ?? '',
      year: yearOf(list),
      today: ports.today(),
      masked: !unmasked,
      ownFields: listOwnFields(reader, list.ledger).map(ownFieldToField),
      book: officeBook(reader),
      ...(fields === undefined ? {} : { fields }),
    })
    if (unmasked) noteReveal(context, list.ledger, records.length)
    const { token, path } = files.reserve(`${sheet.title}.xlsx`)
    await writeWorkbook(path, [sheet])
    return files.refer(token)
  },

  'registers.template': async ({ ledger }, { reader, files, ports }) => {
    const own = listOwnFields(reader, ledger)
    const model = templateOf(ledgerOf(ledger), {
      unit: findOffice(reader)?.unit ?? '',
      year: Number(ports.today().slice(0, 4)),
      studios: listStudios(reader).map(({ name }) => name),
      ownFields: own.map(ownFieldToField),
      ownOffers: new Map(own.map(({ label, choices }) => [label, choices])),
      book: officeBook(reader),
    })
    const { token, path } = files.reserve(`${model.title}.xlsx`)
    await writeTemplate(path, model)
    return files.refer(token)
  },
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

const noteReveal = (context: CommandContext, ledger: string, count: number): void => {
  const { ports, write } = context
  write((writer) =>
    insertChange(
      writer,
      ports.newId(),
      {
        ledger,
        recordId: '',
        field: 'unmasked-export',
        before: '',
        after: String(count),
        batch: null,
      },
      { at: ports.now(), by: ports.user() },
    ),
  )
}
