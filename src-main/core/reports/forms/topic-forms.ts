import type { Paper } from '#shared/domain/paper.ts'
import { opinion, row } from '../papers/cells.ts'
import { type Fill, pair, ticked } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow } from './form-rows.ts'

/** P11 派题单. */
export const topicForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  return [
    formPaper(fill, {
      title: '课题（三题）派题单',
      about: text('title').slice(0, 30),
      parts: [
        line(`下达单位：${text('issuedBy')}`, `下达日期：${fill.spoken('issuedOn') || DAY_LINE}`),
        grid([
          row(ticked(fill, 'source', [2, 10])),
          row(pair(fill, 'title', [2, 10]), { height: 14 }),
          row([...pair(fill, 'studio', [2, 4], '承接工作室'), ...pair(fill, 'leader', [2, 4])]),
          row([...pair(fill, 'leadMember', [2, 4]), ...pair(fill, 'dueOn', [2, 4])]),
          row(pair(fill, 'members', [2, 10]), { height: 12 }),
          longRow('要求', text('requirement'), 90),
          ...opinion({
            label: '下达单位意见',
            text: '',
            sign: `（盖章）${DAY_LINE}`,
            height: 40,
            spans: [2, 12],
          }),
          ...opinion({
            label: '承接工作室',
            text: '',
            sign: `召集人签收：              ${DAY_LINE}`,
            height: 24,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** P11 答题反馈表. */
export const topicAnswerForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  const adopted = [text('adoption'), text('implementation')].filter(Boolean).join('\n')
  return [
    formPaper(fill, {
      title: '课题（三题）答题反馈表',
      about: text('title').slice(0, 30),
      parts: [
        line(`承接工作室：${fill.ownStudio}`, `办结日期：${fill.spoken('closedOn') || DAY_LINE}`),
        grid([
          row(pair(fill, 'title', [2, 10]), { height: 12 }),
          row([...pair(fill, 'leadMember', [2, 4]), ...pair(fill, 'stage', [2, 4])]),
          row(ticked(fill, 'answerModes', [2, 10])),
          longRow('过程', text('process'), 42),
          longRow('成果报告', text('report'), 26),
          longRow('主要建议', text('advice'), 46),
          longRow('采纳落实', adopted, 30),
          longRow('成效', text('effect'), 16),
          ...opinion({
            label: '评价',
            text: text('evaluation'),
            sign: `评价人签名（盖章）：              ${DAY_LINE}`,
            height: 26,
            spans: [2, 12],
          }),
          ...opinion({
            label: '承接工作室',
            text: '',
            sign: `召集人签名：              ${DAY_LINE}`,
            height: 16,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}
