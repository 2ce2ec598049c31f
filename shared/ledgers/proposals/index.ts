import { defineLedger } from '../field.ts'
import { feedbackFields } from './feedback.ts'
import { handlingFields } from './handling.ts'
import { headFields } from './head.ts'
import { proposerFields } from './proposers.ts'

/**
 * 提案. The number is the committee's own and restarts with each session, so it is typed in or read
 * from its catalogue, not given here.
 */
export const proposals = defineLedger({
  id: 'proposals',
  label: '提案',
  noun: '提案',
  measure: '件',
  titles: [
    '提案目录',
    '提案登记',
    '提案台账',
    '提案汇总',
    '提案办理情况',
    '提案统计',
    '提案清单',
    '委员提案',
    '提案一览表',
    '提交提案',
    '提出提案',
    '提案情况',
    '承办提案',
    '提案',
  ],
  dateField: 'submittedOn',
  titleField: 'title',
  identity: ['session', 'number', 'title', 'firstProposer'],
  likeness: ['title'],
  spans: [
    ['submittedOn', 'filedOn'],
    ['assignedOn', 'dueOn'],
    ['assignedOn', 'repliedOn'],
  ],
  register: '提案登记表',
  sections: [
    { id: 'head', label: '提案' },
    { id: 'proposers', label: '提案者' },
    { id: 'review', label: '审查立案' },
    { id: 'handling', label: '办理' },
    { id: 'feedback', label: '意见反馈' },
  ],
  fields: [...headFields, ...proposerFields, ...handlingFields, ...feedbackFields],
})
