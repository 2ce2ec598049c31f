import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { entry, label, row } from './cells.ts'

export interface ReviewPaper {
  readonly subject: { readonly name: string; readonly head: Readonly<Record<string, string>> }
  readonly kind: 'member' | 'studio'
  readonly scheme: Scheme
  readonly unit: string
  readonly year: number
  /** Number of the subject's sheet within its year. */
  readonly number: string
}

const ASKED = [
  ['政治表现', '旗帜鲜明，遵守政协章程和纪律'],
  ['履职态度', '参加会议、活动和值班，按时到场，认真准备'],
  ['联系群众', '走访接待，倾听反映，有来必复'],
  ['建言质量', '提案、社情民意言之有据、切实可行'],
  ['办事成效', '推动解决问题，群众满意'],
  ['自身形象', '公道正派，廉洁自律'],
] as const

const MARKS = ['好', '较好', '一般', '差'] as const

/** P17 民主（群众）评议表: ticked by people of the sector, without their names. */
export const reviewSheet = ({ subject, kind, scheme, unit, year, number }: ReviewPaper): Paper => {
  const { name, head } = subject
  const whom = kind === 'member' ? '委员' : '委员工作室'
  return {
    name: [number, name, '评议表'].filter(Boolean).join(' '),
    title: `${year}年度${whom}履职民主（群众）评议表`,
    landscape: false,
    columns: [2, 5, 1, 1, 1, 1],
    parts: [
      { kind: 'line', texts: [`组织单位：${unit}`, '评议日期：    年    月    日'] },
      {
        kind: 'grid',
        head: [],
        rows: [
          row([
            label(whom),
            entry(name),
            label(kind === 'member' ? '界别' : '类别', 2),
            entry(head[kind === 'member' ? 'sector' : 'studioType'] ?? '', 2),
          ]),
          ...(kind === 'member' ? [row([label('工作室'), entry(head['studio'] ?? '', 5)])] : []),
        ],
      },
      { kind: 'grid', head: [HEAD], rows: [...askedRows(scheme, kind), OVERALL, OPINION] },
      {
        kind: 'prose',
        note: true,
        paragraphs: [
          '说明：1．本表不记名，请在相应格内打“√”，每行只选一项，多选、不选均不计入。',
          '2．填好后投入评议箱或交组织单位工作人员。',
        ],
      },
    ],
  }
}

const HEAD: PaperRow = row([label('评议内容', 2), ...MARKS.map((mark) => label(mark))])

/** What the scheme has others judge, else what such forms usually ask. */
const askedRows = (scheme: Scheme, kind: ReviewPaper['kind']): PaperRow[] => {
  const groups = new Set(
    scheme.groups.filter(({ subject }) => subject === kind).map(({ id }) => id),
  )
  const named = scheme.items
    .filter(({ value, group }) => value?.kind === 'EXTERNAL_REVIEW' && groups.has(group))
    .map(({ name, note }) => [name, note ?? ''] as const)
  return [...ASKED, ...named].map(([asked, about]) =>
    row([label(asked), entry(about, 1, { align: 'left' }), ...MARKS.map(() => entry('☐'))], {
      height: 11,
    }),
  )
}

const OVERALL: PaperRow = row([label('总体评价', 2), ...MARKS.map(() => entry('☐'))], {
  height: 11,
})

const OPINION: PaperRow = row([label('意见建议'), entry('', 5, { align: 'left', top: true })], {
  height: 70,
})
