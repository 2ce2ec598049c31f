import type { Paper } from '#shared/domain/paper.ts'
import { entry, label, opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { DAY_LINE, formPaper, grid, longRow, padded } from './form-rows.ts'
import { mediationCase, namesOf, orgSign, paper } from './mediation-case.ts'

/** 调查记录: one paper an inquiry. */
export const inquiryForms = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const inquiries = fill.rows('inquiries')
  return (inquiries.length === 0 ? [undefined] : inquiries).map((one) => {
    const of = (part: string): string => fill.part('inquiries', one, part)
    return paper(told, `${told.kind}调查记录`, [
      grid([
        row([...said('时间', of('inquiredOn'), [2, 4]), ...said('地点', of('place'), [2, 4])]),
        row([
          ...said('参加人', of('attendees'), [2, 4]),
          ...said('被调查人', of('person'), [2, 4]),
        ]),
        row(said('事由', of('subject'), [2, 10])),
        longRow('记录', of('text'), 150),
        ...opinion({
          label: '签名',
          text: '',
          sign: `被调查人：          调查人：${of('inquirer')}      记录人：${of('recorder')}  ${DAY_LINE}`,
          height: 22,
          spans: [2, 12],
        }),
      ]),
    ])
  })
}

/** 证据材料: what was handed in, with room to paste it. */
export const evidenceForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  return [
    formPaper(fill, {
      title: `${told.kind}证据材料`,
      about: told.about,
      columns: [1, 4, 3, 2, 3, 1],
      parts: [
        grid(
          padded(fill.rows('evidence'), 8, (one, at) =>
            row([
              entry(String(at + 1)),
              ...(['title', 'source', 'provider', 'providedOn', 'copies'] as const).map((part) =>
                entry(fill.part('evidence', one, part)),
              ),
            ]),
          ),
          [
            row(
              ['序号', '证据名称', '来源', '提供人', '提供时间', '份数'].map((one) => label(one)),
            ),
          ],
        ),
        grid([
          row([entry('（粘贴处，可另附页）', 6, { align: 'left', top: true })], { height: 140 }),
        ]),
      ],
    }),
  ]
}

/** 调解记录. */
export const talkForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const asked = [
    '1．告知当事人权利义务：☐已告知',
    '2．告知调解原则、方式和调解员：☐已告知',
    '3．告知可能的风险和其他解决途径：☐已告知',
  ].join('\n')
  return [
    paper(told, `${told.kind}记录`, [
      grid([
        row([...pair(fill, 'mediatedOn', [2, 4], '时间'), ...pair(fill, 'place', [2, 4], '地点')]),
        row(said('事由', fill.text('dossierTitle') || namesOf(told.parties), [2, 10])),
        row([...pair(fill, 'invited', [2, 4]), ...said('当事人', namesOf(told.parties), [2, 4])]),
        row([...pair(fill, 'mediators', [2, 4]), ...pair(fill, 'recorder', [2, 4])]),
        longRow('告知', asked, 18),
        longRow('当事人陈述、核对证据及调解经过', fill.text('process'), 102),
        row(ticked(fill, 'result', [2, 10])),
        longRow('结果说明', fill.text('resultNote'), 18),
        row(
          [
            label('签名', 2),
            entry('当事人：\n参加人：', 5, { align: 'left', top: true }),
            entry('调解员：\n记录人：', 5, { align: 'left', top: true }),
          ],
          { height: 24, withNext: true },
        ),
        row([entry(orgSign(told), 12, { align: 'right' })], { height: 14 }),
      ]),
    ]),
  ]
}

/** 调解回访记录: one paper a visit. */
export const mediationCallbackForms = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const visits = fill.rows('callbacks')
  return (visits.length === 0 ? [undefined] : visits).map((one) => {
    const of = (part: string): string => fill.part('callbacks', one, part)
    return paper(told, `${told.kind}回访记录`, [
      grid([
        row([
          ...said('当事人', namesOf(told.parties), [2, 4]),
          ...said('协议编号', fill.text('agreementNo'), [2, 4]),
        ]),
        row(said('回访事由', fill.text('dossierTitle') || fill.text('disputeType'), [2, 10])),
        row([...said('回访时间', of('calledOn'), [2, 4]), ...said('回访方式', of('mode'), [2, 4])]),
        row([...pair(fill, 'performance', [2, 4]), ...said('满意度', of('satisfaction'), [2, 4])]),
        longRow('回访情况', of('note'), 130),
        ...opinion({
          label: '回访人',
          text: '',
          sign: `回访人（签名）：${of('caller')}              ${DAY_LINE}`,
          height: 24,
          spans: [2, 12],
        }),
      ]),
    ])
  })
}
