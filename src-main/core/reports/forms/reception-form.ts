import type { Paper } from '#shared/domain/paper.ts'
import { opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { formPaper, grid, line, longRow } from './form-rows.ts'

/** P1 接待来访群众登记表. */
export const receptionForm = (fill: Fill): readonly Paper[] => {
  const { text, studio } = fill
  const when = [text('visitedOn'), text('visitedAt')].filter(Boolean).join(' ')
  return [
    formPaper(fill, {
      title: `${studio}接待来访群众登记表`,
      about: [text('receptionNo'), text('visitorName')].filter(Boolean).join(' '),
      parts: [
        line(
          `编号：${text('receptionNo')}`,
          `登记时间：${fill.spoken('visitedOn') || '    年    月    日'}`,
        ),
        grid([
          row([
            ...pair(fill, 'visitorName', [2, 2]),
            ...pair(fill, 'gender', [1, 1]),
            ...pair(fill, 'age', [1, 1]),
            ...pair(fill, 'phone', [2, 2]),
          ]),
          row([...said('单位或住址', whereOf(fill), [2, 6]), ...pair(fill, 'persons', [2, 2])]),
          row([...pair(fill, 'idNumber', [2, 4]), ...ticked(fill, 'channel', [2, 4])]),
          row([...said('来访时间', when, [2, 4]), ...pair(fill, 'place', [2, 4])]),
          row([...ticked(fill, 'purpose', [2, 6]), ...pair(fill, 'category', [2, 2])]),
          longRow('反映问题及诉求', contentOf(fill), 46),
          longRow('现场答复情况', text('onsiteReply'), 20),
          row(ticked(fill, 'handling', [2, 10])),
          ...opinion({
            label: '接待委员意见',
            text: text('receivedBy') === '' ? '' : `接待委员：${text('receivedBy')}`,
            sign: '接待委员签名：                年    月    日',
            height: 24,
            spans: [2, 12],
          }),
          row([...said('承办单位', ownerOf(fill), [2, 4]), ...pair(fill, 'dueOn', [2, 4])]),
          ...opinion({
            label: '办理结果',
            text: [text('process'), text('result')].filter(Boolean).join('\n'),
            sign: '承办人签名（盖章）：                年    月    日',
            height: 30,
            spans: [2, 12],
          }),
          ...opinion({
            label: '回访情况及满意度',
            text: [fill.ticks('satisfaction'), calledBack(fill), text('callbackNote')]
              .filter(Boolean)
              .join('\n'),
            sign: '回访人：              来访人签名：                年    月    日',
            height: 26,
            spans: [2, 12],
          }),
          longRow('备注', text('remark'), 9),
        ]),
      ],
    }),
  ]
}

const whereOf = ({ text }: Fill): string =>
  [text('workUnit'), text('address')].filter(Boolean).join('，')

const contentOf = ({ text }: Fill): string =>
  [
    text('subject') === '' ? '' : `事由：${text('subject')}`,
    text('content'),
    text('demand') === '' ? '' : `诉求：${text('demand')}`,
  ]
    .filter(Boolean)
    .join('\n')

const ownerOf = ({ text }: Fill): string =>
  [text('handlingUnit'), text('assignee')].filter(Boolean).join(' ')

const calledBack = ({ text }: Fill): string =>
  [text('calledBackOn'), text('callbackMode'), text('calledBackBy')].filter(Boolean).join('，')
