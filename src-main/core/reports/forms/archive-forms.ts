import { styledDay } from '#shared/domain/date-style.ts'
import type { Paper, PaperPart } from '#shared/domain/paper.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { textOf } from '../cell-text.ts'
import { entry, label, opinion, row } from '../papers/cells.ts'
import { type Fill, said } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, padded, prose } from './form-rows.ts'

const BLANK_ROWS = 22

type Told = (id: string) => string

/** P16 档案: cover, contents of the file (its matter and the papers added to it), and note. */
export const archiveForms = (fill: Fill): readonly Paper[] => {
  const { ledger, record } = fill
  const description = ledgerOf(ledger)
  const told: Told = (id) =>
    record !== undefined && fieldOf(description, id) !== undefined ? fill.text(id) : ''
  const title = told('dossierTitle') || told(description.titleField).slice(0, 60)
  return [coverOf(fill, told, title), contentsPaper(fill, told, title), noteOf(fill, told, title)]
}

const spanOf = ({ matter, record, days: style }: Fill): string => {
  const closed = record?.values['closedOn']
  const days = [
    ...matter.flatMap((one) => dayOf(one) ?? []),
    ...(typeof closed === 'string' ? [closed] : []),
  ].toSorted()
  return [...new Set([days[0], days.at(-1)])]
    .flatMap((day) => (day === undefined ? [] : [styledDay(style, day)]))
    .join(' 至 ')
}

const coverOf = (fill: Fill, told: Told, title: string): Paper =>
  formPaper(fill, {
    title: '档        案',
    about: ['档案封面', title.slice(0, 30)].filter(Boolean).join(' '),
    cover: true,
    parts: [
      grid(
        [
          said('全宗（单位）', fill.unit, [3, 9]),
          said('类别', fill.isBlank ? '' : ledgerOf(fill.ledger).label, [3, 9]),
          said('题名', title, [3, 9]),
          said('起止日期', spanOf(fill), [3, 9]),
          said('保管期限', told('retention'), [3, 9]),
          said('卷号', told('dossierNo'), [3, 9]),
          said('立卷人', told('filedBy'), [3, 9]),
          said('立卷日期', told('filedOn'), [3, 9]),
        ].map((cells, at) => row(cells, { height: at === 2 ? 34 : 16 })),
      ),
    ],
  })

const contentsPaper = (fill: Fill, told: Told, title: string): Paper =>
  formPaper(fill, {
    title: '卷内目录',
    about: ['档案', title.slice(0, 30)].filter(Boolean).join(' '),
    columns: [1, 2, 5, 3, 1, 2],
    parts: [
      line(`题名：${title}`, `卷号：${told('dossierNo')}`),
      grid(
        padded(contentsOf(fill), BLANK_ROWS, (one, at) =>
          row(
            [
              entry(String(at + 1)),
              entry(one?.by ?? ''),
              entry(one?.title ?? '', 1, { align: 'left' }),
              entry(one?.on ?? ''),
              entry(''),
              entry(''),
            ],
            { height: 9.4 },
          ),
        ),
        [row(['序号', '责任者', '题名', '日期', '页号', '备注'].map((one) => label(one)))],
      ),
      ...withheldNote(fill),
    ],
  })

const noteOf = (fill: Fill, told: Told, title: string): Paper =>
  formPaper(fill, {
    title: '备考表',
    about: ['档案', title.slice(0, 30)].filter(Boolean).join(' '),
    parts: [
      grid([
        longRow('本卷情况说明', told('dossierNote'), 150, 3),
        row(
          [
            ...said('立卷人', told('filedBy'), [3, 3]),
            ...said('检查人', told('checkedBy'), [3, 3]),
          ],
          { height: 14 },
        ),
        ...opinion({
          label: '立卷时间',
          text: '',
          sign: told('filedOn') === '' ? DAY_LINE : fill.spoken('filedOn'),
          height: 22,
          spans: [3, 12],
        }),
      ]),
    ],
  })

const dayOf = ({ ledger, record }: Fill['matter'][number]): string | undefined => {
  const day = record.values[ledgerOf(ledger).dateField ?? '']
  return typeof day === 'string' ? day : undefined
}

/** Of the other records of a matter those that must not leave by accident, while nobody lifted the mask. */
const isLeftOut =
  ({ masked, record }: Fill) =>
  (one: Fill['matter'][number]): boolean =>
    masked && one.record.id !== record?.id && isWithheld(one.record.values)

const withheldNote = (fill: Fill): readonly PaperPart[] => {
  const count = fill.matter.filter(isLeftOut(fill)).length
  return count === 0
    ? []
    : [prose([`另有${count}件涉密或检举控告材料依规定未列入。`], { note: true })]
}

const contentsOf = (fill: Fill): readonly { by: string; title: string; on: string }[] => [
  ...fill.matter
    .filter((one) => !isLeftOut(fill)(one))
    .map((one) => {
      const { label: name, titleField } = ledgerOf(one.ledger)
      const field = fieldOf(ledgerOf(one.ledger), titleField)
      const title = field === undefined ? '' : textOf(field, one.record.values[titleField], fill)
      const day = dayOf(one)
      return {
        by: fill.studio,
        title: `${name}：${title.slice(0, 60)}`,
        on: day === undefined ? '' : styledDay(fill.days, day),
      }
    }),
  ...fill.files.map((name) => ({ by: '', title: `附件：${name}`, on: '' })),
]
