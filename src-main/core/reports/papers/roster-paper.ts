import { weekdayOf } from '#shared/domain/calendar/calendar.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { maskPhone } from '#shared/domain/id-number.ts'
import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import type { FieldValue, LedgerRecord } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { endTogether, entry, label, row } from './cells.ts'

export interface RosterPaper {
  readonly studio: string
  /** `2026-11`. */
  readonly month: string
  readonly duties: readonly LedgerRecord[]
  readonly members: ReadonlyMap<string, LedgerRecord>
  /** For the notice board: without telephones. */
  readonly isPublic: boolean
  readonly masked: boolean
  readonly book: ChoiceBook
  readonly blank: boolean
}

const HEADS = ['日期', '星期', '时段', '值班委员', '联系电话', '带班领导', '工作人员', '调班、备注']
const SHARES = [11, 7, 8, 14, 17, 12, 13, 18]
const PHONE_AT = 4
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const BLANK_ROWS = 20

/** P5 值班（接访日）安排表 of one month. */
export const rosterPaper = (paper: RosterPaper): Paper => {
  const isShown = (_: unknown, at: number): boolean => !paper.isPublic || at !== PHONE_AT
  const title = `${paper.studio}${spokenDay(paper.month)}值班（接访日）安排表`
  const toRow = (texts: readonly string[]): PaperRow =>
    row(
      texts.filter(isShown).map((text) => entry(text)),
      { height: 9.5 },
    )
  const empty = HEADS.map(() => '')
  return {
    name: title,
    title,
    landscape: false,
    columns: SHARES.filter(isShown),
    parts: [
      {
        kind: 'grid',
        head: [row(HEADS.filter(isShown).map((head) => label(head)))],
        rows: endTogether(
          paper.blank
            ? Array.from({ length: BLANK_ROWS }, () => toRow(empty))
            : paper.duties.map((duty) => toRow(turnTexts(paper, duty))),
        ),
      },
      ...(paper.duties.length === 0 && !paper.blank
        ? [{ kind: 'prose' as const, note: true, paragraphs: ['本月还没有排班。'] }]
        : []),
      { kind: 'line', texts: ['制表：', '审核：', '（盖章）              年    月    日'] },
    ],
  }
}

const nameOf = (value: FieldValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

const memberIdOf = (value: FieldValue | undefined): string =>
  typeof value === 'object' && value !== null && 'memberId' in value
    ? String(value.memberId ?? '')
    : ''

const turnTexts = (
  { members, masked, book }: RosterPaper,
  { values }: LedgerRecord,
): readonly string[] => {
  const day = String(values['date'] ?? '')
  const shift = String(values['shift'] ?? '')
  const member = members.get(memberIdOf(values['scheduled']))
  const phone = String(values['phone'] ?? member?.values['phone'] ?? '')
  return [
    `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
    WEEKDAYS[weekdayOf(day) - 1] ?? '',
    shift === '' ? '' : book.labelOf('dutyShift', shift),
    nameOf(values['scheduled']),
    masked ? maskPhone(phone) : phone,
    nameOf(values['leader']),
    String(values['staff'] ?? ''),
    noteOf(values),
  ]
}

const noteOf = (values: LedgerRecord['values']): string => {
  const came = nameOf(values['attendedBy'])
  const planned = String(values['plannedFor'] ?? '')
  return [
    planned !== '' && planned !== values['date'] ? `原定${spokenDay(planned)}` : '',
    came !== '' && came !== nameOf(values['scheduled']) ? `由${came}替班` : '',
    String(values['swapReason'] ?? ''),
    String(values['remark'] ?? ''),
  ]
    .filter(Boolean)
    .join('，')
}
