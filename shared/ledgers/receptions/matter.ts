import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** What the visitor brought, and how it is classed. */
export const matterFields = [
  {
    id: 'subject',
    label: '事由',
    kind: 'text',
    section: 'matter',
    synonyms: words('标题 事项 反映事项标题 事项名称 来访事项 信访事项'),
  },
  {
    id: 'content',
    label: '反映问题及诉求',
    kind: 'longText',
    required: true,
    section: 'matter',
    listed: true,
    width: 32,
    elseFrom: ['subject', 'demand'],
    synonyms: words(
      '反映问题 意见建议或诉求 意见建议及诉求 诉求或建议 信件内容 来信内容 来电内容 反映内容 反映事项 反映情况 来访事由 来访内容 问题描述 主要诉求 诉求 诉求内容 信访内容 诉求事项 反映的主要问题 主要反映问题 主要内容 内容 内容摘要 反映问题及诉求摘要 反映的问题 问题及诉求 来访反映问题 反映主要问题 诉求/内容 提出问题 提出的问题 所提问题 反映的事 反映何事 来访何事 什么事 啥事 概况信息 信访概况 问题概况 问题概要 诉求描述 诉求详情 工单内容 事项描述 问题详情 问题 具体问题 反映的具体问题',
    ),
  },
  {
    id: 'demand',
    label: '具体诉求',
    kind: 'longText',
    section: 'matter',
    synonyms: words('群众诉求 要求 请求事项'),
  },
  {
    id: 'purpose',
    label: '事项性质',
    kind: 'choice',
    choices: 'purpose',
    section: 'matter',
    synonyms: words('性质 信访目的 诉求性质 事项类别 诉求类型'),
  },
  {
    id: 'category',
    label: '内容分类',
    kind: 'choice',
    choices: 'category',
    section: 'matter',
    width: 14,
    synonyms: words('类别 分类 问题类别 问题类型 类型 问题分类 诉求类别 信访类别 问题性质'),
  },
  {
    id: 'placeOfIssue',
    label: '问题属地',
    kind: 'text',
    section: 'matter',
    synonyms: words(
      '属地 所属社区 所属区域 街道 乡镇 村社区 社区 问题发生地 案件地点 事发地点 诉求地点 问题地点',
    ),
  },
  {
    id: 'concernedUnit',
    label: '涉及单位',
    kind: 'text',
    section: 'matter',
    synonyms: words('被反映单位 被反映人 涉事单位 被投诉人 被投诉单位 被反映对象'),
  },
  {
    id: 'urgency',
    label: '紧急程度',
    kind: 'choice',
    choices: 'urgency',
    section: 'matter',
    initial: 'NORMAL',
  },
  {
    id: 'litigation',
    label: '涉法涉诉',
    kind: 'yesNo',
    section: 'matter',
    synonyms: words('是否涉法涉诉'),
  },
  {
    id: 'confidential',
    label: '保密',
    kind: 'yesNo',
    section: 'matter',
    synonyms: words('是否保密 涉密'),
  },
] as const satisfies readonly Field[]
