import { defineLedger } from '../field.ts'
import { answeringFields } from './answer.ts'
import { questionFields } from './question.ts'

/** 三题: what the committee set, the party asked or the studio chose, and how it was answered. */
export const topics = defineLedger({
  id: 'topics',
  label: '三题',
  noun: '课题',
  measure: '个',
  titles: [
    '三题机制台账',
    '三题台账',
    '三题征集',
    '三题办理',
    '三题汇总',
    '三题工作',
    '三题推进',
    '三题落实',
    '三题任务',
    '三题清单',
    '派题单',
    '答题反馈表',
    '选题台账',
    '课题台账',
    '政协出题',
    '党委点题',
    '工作室答题',
    '三题',
    '调研课题',
  ],
  dateField: 'issuedOn',
  titleField: 'title',
  identity: ['issuedOn', 'title', 'studio'],
  likeness: ['title'],
  spans: [
    ['issuedOn', 'dueOn'],
    ['issuedOn', 'closedOn'],
  ],
  register: '三题机制工作台账',
  sections: [
    { id: 'question', label: '出题' },
    { id: 'answer', label: '答题' },
    { id: 'effect', label: '采纳与成效' },
  ],
  fields: [...questionFields, ...answeringFields],
})
