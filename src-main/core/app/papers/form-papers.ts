import type { PaperForm, PaperRequest } from '#shared/contract/papers.ts'
import { monthsOf } from '#shared/domain/days.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { LedgerRecord, PersonValue } from '#shared/domain/record.ts'
import { type RecordFormId, showsPhotos } from '#shared/ledgers/forms.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import type { FormSource } from '../../reports/forms/fill.ts'
import { shippedNotices } from '../../reports/forms/notice-text.ts'
import { recordPapers } from '../../reports/forms/record-papers.ts'
import { rosterPaper } from '../../reports/papers/roster-paper.ts'
import { listAttachments } from '../../store/desk.ts'
import { findOffice } from '../../store/office.ts'
import { findDateStyle, findNotices } from '../../store/office-settings.ts'
import { findRecord, findRecords } from '../../store/records/find-records.ts'
import { listRecords } from '../../store/records/list-records.ts'
import { listMatterRecords, matterOf } from '../../store/records/matters.ts'
import { listSteps } from '../../store/records/steps.ts'
import { officeBook } from '../../store/settings.ts'
import type { QueryContext } from '../handler.ts'
import { photosOf } from '../records/photos.ts'
import { ledgersOfForm, recordOfForm } from './record-of-form.ts'
import { isRevealed } from './reveal-papers.ts'

type Asked<F extends PaperForm> = Extract<PaperRequest, { form: F }>

/** Rosters, and the forms of one record each; numbers of persons masked without a pass. */
export const formPapers = {
  record: (request: Asked<'record'>, context: QueryContext): readonly Paper[] => {
    const { sheet, ids, blank, committee } = request
    const common = {
      unit: findOffice(context.reader)?.unit ?? '',
      today: context.ports.today(),
      masked: !isRevealed(context.reader, request),
      book: officeBook(context.reader),
      days: findDateStyle(context.reader),
      notices: { ...shippedNotices, ...findNotices(context.reader) },
    }
    if (!blank) {
      return ids.flatMap((id) =>
        recordPapers(sheet, {
          ...common,
          ...foundOf(context, sheet, recordOfForm(context.reader, sheet, id)),
        }),
      )
    }
    const [ledger = 'receptions'] = ledgersOfForm(sheet)
    const nothing = {
      record: undefined,
      steps: [],
      matter: [],
      files: [],
      photos: [],
      members: new Map(),
    }
    const studio = request.studio === undefined ? '' : studioName(context, request.studio)
    return recordPapers(sheet, { ...common, ...nothing, ledger, blankFor: { studio, committee } })
  },

  roster: (request: Asked<'roster'>, context: QueryContext): readonly Paper[] => {
    const { reader, ports } = context
    const { studio: id, month, blank } = request
    const studio = studioName(context, id)
    const [year = 0, number = 0] = month.split('-').map(Number)
    const { from, to } = monthsOf(year, number, number)
    const duties = blank
      ? []
      : listRecords(
          reader,
          {
            ledger: 'duties',
            filters: [
              { field: 'studio', op: 'is', value: id },
              { field: 'date', op: 'from', value: from },
              { field: 'date', op: 'to', value: to },
            ],
            search: '',
            sort: [
              { field: 'date', descending: false },
              { field: 'shift', descending: false },
            ],
            offset: 0,
            limit: 1000,
          },
          ports.today(),
        ).rows
    return [
      rosterPaper({
        studio,
        month,
        duties,
        members: membersOf(reader, duties),
        isPublic: request.public,
        masked: !isRevealed(reader, request),
        book: officeBook(reader),
        blank,
      }),
    ]
  },
} as const

/** The name of a studio; throws `not-found`. */
const studioName = ({ reader }: QueryContext, id: string): string => {
  const studio = findRecord(reader, 'studios', id)
  if (studio === undefined) throw new AppError('not-found', { what: 'studios', id })
  return String(studio.values['name'] ?? '')
}

/** What a form needs beside its record: its steps, its matter, its files, the persons on it. */
const foundOf = (
  context: QueryContext,
  sheet: RecordFormId,
  found: { readonly ledger: LedgerId; readonly record: LedgerRecord },
): Pick<FormSource, 'ledger' | 'record' | 'steps' | 'matter' | 'files' | 'photos' | 'members'> => {
  const { reader } = context
  const { ledger, record } = found
  const key = { ledger, id: record.id }
  const matter = matterOf(reader, key)
  const files = listAttachments(reader, key)
  const keys = matter === null ? [key] : listMatterRecords(reader, matter)
  return {
    ...found,
    steps: listSteps(reader, key).map(({ step }) => step),
    matter: keys.flatMap((one) => {
      const other = findRecord(reader, one.ledger, one.id)
      return other === undefined ? [] : [{ ledger: one.ledger, record: other }]
    }),
    files: files.map(({ name }) => name),
    photos: showsPhotos(sheet) ? photosOf(context, files) : [],
    members: membersOf(reader, [record]),
  }
}

/** The members that records name, by id. */
const membersOf = (
  reader: QueryContext['reader'],
  records: readonly LedgerRecord[],
): ReadonlyMap<string, LedgerRecord> => {
  const people = records.flatMap(({ values }) =>
    Object.values(values).flatMap((value): readonly unknown[] =>
      Array.isArray(value) ? value : [value],
    ),
  )
  const ids = people.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('memberId' in one)) return []
    const { memberId } = one as PersonValue // only persons carry one
    return memberId === null || memberId === undefined ? [] : [memberId]
  })
  return new Map(
    findRecords(reader, 'members', [...new Set(ids)]).map((member) => [member.id, member]),
  )
}
