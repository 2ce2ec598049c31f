import type { Field } from '../field.ts'
import { words } from '../field.ts'

const courseFields = [
  {
    id: 'content',
    label: '活动内容',
    kind: 'longText',
    section: 'course',
    synonyms: words(
      '活动内容(过程) 活动简介 活动情况 主要议程 活动概况 会议内容 内容 主要内容 过程记录 活动过程 活动记录 会议记录 培训内容 学习内容 协商过程 议事过程 服务内容 具体措施 具体举措',
    ),
  },
  {
    id: 'sixSteps',
    label: '六步工作法',
    kind: 'rows',
    section: 'course',
    parts: [
      { id: 'step', label: '步骤', kind: 'choice', choices: 'sixStep' },
      { id: 'doneOn', label: '日期', kind: 'date' },
      { id: 'note', label: '情况', kind: 'longText' },
    ],
    folds: [
      { headings: words('需求调研'), row: 'needs', gives: { step: 'NEEDS' }, fills: 'note' },
      { headings: words('确定主题'), row: 'theme', gives: { step: 'THEME' }, fills: 'note' },
      { headings: words('分工准备'), row: 'prepare', gives: { step: 'PREPARE' }, fills: 'note' },
      {
        headings: words('专业支持'),
        row: 'expertise',
        gives: { step: 'EXPERTISE' },
        fills: 'note',
      },
      { headings: words('组织实施'), row: 'carryOut', gives: { step: 'CARRY_OUT' }, fills: 'note' },
      { headings: words('成果转化'), row: 'results', gives: { step: 'RESULTS' }, fills: 'note' },
    ],
  },
] as const satisfies readonly Field[]

/** The course of it, and the part that only a consultation has (P7 in its order). */
export const consultationFields = [
  ...courseFields,
  {
    id: 'issue',
    label: '议题',
    kind: 'text',
    section: 'consultation',
    synonyms: words('协商议题 协商主题 议事主题'),
  },
  {
    id: 'issueSource',
    label: '议题来源',
    kind: 'choice',
    choices: 'topicSource',
    section: 'consultation',
  },
  {
    id: 'departments',
    label: '相关部门',
    kind: 'text',
    section: 'consultation',
    synonyms: words('参加部门 部门代表 参加单位'),
  },
  {
    id: 'stakeholders',
    label: '利益相关方及群众代表',
    kind: 'text',
    section: 'consultation',
    synonyms: words('利益相关方 群众代表 居民代表 利益相关方/群众代表 心愿人 许愿人 心愿主人'),
  },
  {
    id: 'experts',
    label: '专家',
    kind: 'text',
    section: 'consultation',
    synonyms: words('参加专家'),
  },
  {
    id: 'research',
    label: '调研情况',
    kind: 'longText',
    section: 'consultation',
    synonyms: words('会前调研 会前调研情况'),
  },
  {
    id: 'statements',
    label: '各方意见',
    kind: 'rows',
    section: 'consultation',
    parts: [
      { id: 'speaker', label: '发言人', kind: 'name' },
      { id: 'opinion', label: '意见', kind: 'longText' },
    ],
    folds: [{ headings: words('各方意见 发言情况'), row: 'statement', fills: 'opinion' }],
  },
  {
    id: 'consensus',
    label: '达成共识',
    kind: 'longText',
    section: 'consultation',
    synonyms: words('协商共识 共识 协商结果 达成的共识 协商意见'),
  },
  {
    id: 'unresolved',
    label: '未达成事项',
    kind: 'longText',
    section: 'consultation',
    synonyms: words('未达成共识事项'),
  },
  {
    id: 'responsibleUnit',
    label: '责任单位',
    kind: 'text',
    section: 'consultation',
    settles: true,
    synonyms: words('落实单位 责任部门 牵头部门 牵头单位'),
  },
  {
    id: 'dueOn',
    label: '办结时限',
    kind: 'date',
    deadline: true,
    section: 'consultation',
    synonyms: words('办理时限 完成时限'),
  },
  {
    id: 'implementation',
    label: '落实情况',
    kind: 'longText',
    phrases: 'effect',
    section: 'consultation',
    synonyms: words('跟踪落实情况 跟踪督办情况 整改情况 整改落实情况 成果落实情况'),
  },
  {
    id: 'satisfaction',
    label: '群众评价',
    kind: 'choice',
    choices: 'satisfaction',
    section: 'consultation',
    synonyms: words('满意度 群众满意度'),
  },
] as const satisfies readonly Field[]
