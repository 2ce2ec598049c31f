import type { StatisticsNote } from '#shared/contract/statistics.ts'
import { daysInMonth, type Period, spokenDay } from '#shared/domain/days.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

const HALVES = ['上半年', '下半年']
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度']

/** What a stretch of time is called in a sentence. */
export const periodWords = (choice: PeriodChoice, { from, to }: Period): string => {
  switch (choice.kind) {
    case 'year':
      return `${choice.year}年`
    case 'half':
      return `${choice.year}年${HALVES[choice.half - 1] ?? ''}`
    case 'quarter':
      return `${choice.year}年${QUARTERS[choice.quarter - 1] ?? ''}`
    case 'month':
      return `${choice.year}年${choice.month}月`
    case 'term':
      return `${choice.year}年至${choice.year + 4}年（本届）`
    case 'own':
      return `${spokenDay(from)}至${spokenDay(to)}`
    case 'founding':
      return '自成立以来'
  }
}

/** What a stretch is called in a title: a year is 2024年度 there. */
export const titlePeriod = (choice: PeriodChoice, period: Period): string => {
  if (choice.kind === 'year') return `${choice.year}年度`
  return choice.kind === 'founding' ? '成立以来' : periodWords(choice, period)
}

/** The day figures reach to: the end of the stretch, or today where it is not over. */
const reachWords = ({ to }: Period, today: string): string => {
  if (to > today) return `截至${spokenDay(today)}`
  const [year, month, day] = to.split('-').map(Number)
  const endsMonth = daysInMonth(year ?? 0, month ?? 0) === day
  return endsMonth ? `截至${year}年${month}月底` : `截至${spokenDay(to)}`
}

/** Tells stretches whose figures are all there was up to their end: of the year, of the term, of all time. */
const isFromTheStart = ({ kind }: PeriodChoice, { from }: Period): boolean =>
  kind === 'founding' || kind === 'term' || from.endsWith('-01-01')

/**
 * Up to which day the figures of a stretch reach. One that begins inside a year is named instead: what
 * October brought must not read like what the year had brought by then.
 */
export const untilWords = (choice: PeriodChoice, period: Period, today: string): string =>
  isFromTheStart(choice, period) ? reachWords(period, today) : periodWords(choice, period)

/** As of when something stood that has no days of its own: now, or at the end of what is over. */
export const asOfWords = (period: Period, today: string): string =>
  period.to > today ? '目前' : `${reachWords(period, today)}，`

/** What stands beside the stretch. */
export const beforeWords = ({ kind }: PeriodChoice): string => {
  if (kind === 'term') return '上届同期'
  return kind === 'year' ? '上年' : '上年同期'
}

/** A county or a district, by the name of its committee. */
export const countyWord = (unit: string): string =>
  unit.includes('区') && !unit.includes('自治区') ? '区' : '县'

const ledgerLabel = (ledger: string | undefined): string =>
  ledger !== undefined && isLedgerId(ledger) ? ledgerOf(ledger).label : ''

/** Said instead of a zero where nobody has written anything into the ledger. */
export const noRecordsWords = (ledger: string, period: string): string =>
  `${period}，${ledgerLabel(ledger)}台账没有记录。`

/** What a note says in the report; notes that are for the page only say nothing. */
export const noteWords = (note: StatisticsNote, studioName: (id: string) => string): string => {
  const studio = studioName(note.studio ?? '')
  const day = spokenDay(note.on ?? '')
  switch (note.code) {
    case 'founded-inside':
      return `${studio}于${day}成立，数据自成立之日起统计。`
    case 'founded-later':
      return `${studio}于${day}成立，本期尚未开展工作。`
    case 'closed-inside':
      return `${studio}于${day}撤销，数据统计至撤销之日。`
    case 'removed':
      return `${ledgerLabel(note.ledger)}有${note.count ?? 0}条记录已删除，未计入。`
    case 'undated':
      return `${ledgerLabel(note.ledger)}有${note.count ?? 0}条记录没有填写日期，未计入。`
    default:
      return ''
  }
}

const NUMERALS = '〇一二三四五六七八九十'

/** 1 to 99 in Chinese numerals. */
const numeral = (n: number): string => {
  if (n <= 10) return NUMERALS.charAt(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`
}

/** A heading with its number as GB/T 9704 wants it: 一、（一）1.（1）. */
export const numberedHeading = (level: number, count: number, text: string): string => {
  if (level === 1) return `${numeral(count)}、${text}`
  if (level === 2) return `（${numeral(count)}）${text}`
  return level === 3 ? `${count}.${text}` : `（${count}）${text}`
}

/** The heads of the tables of a report. */
export const tableWords = {
  figure: '指标',
  unit: '单位',
  value: '本期',
  before: '上年同期',
  beforeTerm: '上届同期',
  change: '增减',
  studio: '工作室',
  noStudio: '未注明工作室',
  total: '合计',
  noRecords: '无记录',
} as const

/** Charts are numbered through the paper; one that has nothing to show takes no number. */
export const numberedChart = (number: number, title: string): string => `图${number}　${title}`
