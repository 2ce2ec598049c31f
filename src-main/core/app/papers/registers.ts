import { ownFieldToField } from '#shared/domain/own-field.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { writeTemplate } from '../../documents/write-template.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { templateOf } from '../../reports/template.ts'
import { insertChange } from '../../store/changes.ts'
import { findOffice } from '../../store/office.ts'
import { findDateStyle } from '../../store/office-settings.ts'
import { listOwnFields, officeBook } from '../../store/settings.ts'
import { listStudios } from '../../store/studios.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { sheetOfList } from './list-sheet.ts'

/** Ledgers on paper and as workbooks. */
export const registerHandlers: Handlers<Feature<'registers'>> = {
  'registers.export': async ({ list, fields, unmasked }, context) => {
    const { reader, files, ports } = context
    const { sheet, count } = sheetOfList({ reader, ports }, { list, fields, masked: !unmasked })
    if (unmasked) noteReveal(context, list.ledger, count)
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
      days: findDateStyle(reader),
    })
    const { token, path } = files.reserve(`${model.title}.xlsx`)
    await writeTemplate(path, model)
    return files.refer(token)
  },
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
