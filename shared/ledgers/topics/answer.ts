import type { Field } from '../field.ts'
import { words } from '../field.ts'

const answerFields = [
  {
    id: 'answerModes',
    label: '答题方式',
    kind: 'choices',
    choices: 'answerMode',
    section: 'answer',
    width: 22,
    synonyms: words('方式 答题形式 履职方式'),
  },
  {
    id: 'process',
    label: '答题过程',
    kind: 'longText',
    section: 'answer',
    synonyms: words('过程 开展情况 进展情况 工作开展情况 答题情况'),
  },
  {
    id: 'report',
    label: '成果报告',
    kind: 'longText',
    section: 'answer',
    synonyms: words('成果 报告 调研报告 答题成果 形成成果 协商成果'),
  },
  {
    id: 'advice',
    label: '主要建议',
    kind: 'longText',
    section: 'answer',
    synonyms: words('建议 意见建议 对策建议'),
  },
  {
    id: 'stage',
    isWay: true,
    label: '阶段',
    kind: 'choice',
    choices: 'topicStage',
    toldTo: 'process',
    section: 'answer',
    listed: true,
    width: 19,
    initial: 'SELECTED',
    synonyms: words('状态 办理阶段 进度 当前阶段 完成情况 办理状态'),
  },
  {
    id: 'stages',
    label: '各阶段情况',
    kind: 'rows',
    section: 'answer',
    parts: [
      { id: 'stage', label: '阶段', kind: 'choice', choices: 'topicStage' },
      { id: 'on', label: '日期', kind: 'date' },
      { id: 'by', label: '经办人', kind: 'name' },
      { id: 'note', label: '情况', kind: 'longText' },
    ],
    folds: [
      {
        headings: words('协商日期 协商时间'),
        row: 'consulting',
        gives: { stage: 'CONSULTING' },
        fills: 'on',
      },
      {
        headings: words('协商情况'),
        row: 'consulting',
        gives: { stage: 'CONSULTING' },
        fills: 'note',
      },
      {
        headings: words('督办日期 督办时间'),
        row: 'supervising',
        gives: { stage: 'SUPERVISING' },
        fills: 'on',
      },
      {
        headings: words('督办情况'),
        row: 'supervising',
        gives: { stage: 'SUPERVISING' },
        fills: 'note',
      },
      {
        headings: words('反馈日期 反馈时间'),
        row: 'feedback',
        gives: { stage: 'FEEDBACK' },
        fills: 'on',
      },
      { headings: words('反馈情况'), row: 'feedback', gives: { stage: 'FEEDBACK' }, fills: 'note' },
    ],
  },
] as const satisfies readonly Field[]

const effectFields = [
  {
    id: 'adoption',
    label: '采纳情况',
    kind: 'longText',
    phrases: 'effect',
    section: 'effect',
    synonyms: words('采用情况 采纳落实'),
  },
  {
    id: 'implementation',
    label: '落实情况',
    kind: 'longText',
    phrases: 'effect',
    section: 'effect',
    synonyms: words('办理情况 成果落实情况 办理结果 落实结果'),
  },
  {
    id: 'effect',
    label: '成效',
    kind: 'longText',
    phrases: 'effect',
    section: 'effect',
    synonyms: words('取得成效 工作成效 效果'),
  },
  {
    id: 'evaluation',
    label: '评价',
    kind: 'text',
    section: 'effect',
    synonyms: words('评价意见 答题评价'),
  },
  {
    id: 'closedOn',
    label: '办结日期',
    kind: 'date',
    section: 'effect',
    synonyms: words('办结时间 完成时间 完成日期'),
  },
  {
    id: 'remark',
    label: '备注',
    kind: 'longText',
    section: 'effect',
    width: 10,
    synonyms: words('说明 备考 其他 其它 注'),
  },
] as const satisfies readonly Field[]

/** How it was answered, stage by stage, and what came of it. */
export const answeringFields = [...answerFields, ...effectFields] as const
