import type { Field } from '../field.ts'
import { headedAsStudio, words } from '../field.ts'

/** The draft: its head and the four elements every rule asks for. */
export const draftFields = [
  {
    id: 'infoNo',
    label: '信息编号',
    kind: 'text',
    assigned: true,
    section: 'draft',
    width: 26,
    synonyms: words('编号 流水号 登记编号 来稿编号'),
  },
  {
    id: 'kind',
    label: '建言种类',
    kind: 'choice',
    choices: 'informationKind',
    section: 'draft',
    listed: true,
    initial: 'INFORMATION',
    synonyms: words('建言形式 种类 建言类型'),
  },
  {
    id: 'title',
    label: '标题',
    kind: 'text',
    required: true,
    section: 'draft',
    listed: true,
    width: 68,
    // Opinions that an office collected have no titles.
    elseFrom: ['advice', 'situation'],
    synonyms: words(
      '信息标题 题目 信息题目 社情民意标题 建议标题 意见主题 建议名称 意见标题 名称 篇名 信息名称 题名',
    ),
  },
  {
    id: 'category',
    label: '信息分类',
    kind: 'choice',
    choices: 'informationCategory',
    section: 'draft',
    synonyms: words('分类 类别 内容分类 类型 信息类别'),
  },
  {
    id: 'submittedOn',
    label: '报送日期',
    kind: 'date',
    required: true,
    elseFrom: ['editedOn', 'signedOn'],
    section: 'draft',
    listed: true,
    width: 22,
    synonyms: words(
      '报送时间 提交日期 提交时间 来稿时间 来稿日期 上报时间 上报日期 日期 时间 提出时间 提出日期 反映时间 反映日期 收集时间 收集日期 撰写时间 征集时间 征集日期 建议日期 建议时间',
    ),
  },
  {
    id: 'studio',
    ...headedAsStudio('工作室', '报送工作室'),
    kind: 'studio',
    section: 'draft',
  },
  {
    id: 'origin',
    label: '信息来源',
    kind: 'choice',
    choices: 'informationOrigin',
    section: 'draft',
    synonyms: words('来源 来源渠道 收集方式 征集方式 收集渠道 征集渠道 提出方式'),
  },
  {
    id: 'situation',
    label: '情况反映',
    kind: 'longText',
    section: 'draft',
    synonyms: words('情况问题 反映的问题 问题 主要内容 内容 情况 内容摘要 反映问题 社情民意内容'),
  },
  {
    id: 'analysis',
    label: '原因分析',
    kind: 'longText',
    section: 'draft',
    synonyms: words('分析'),
  },
  {
    id: 'advice',
    label: '意见建议',
    kind: 'longText',
    section: 'draft',
    synonyms: words(
      '建议 意见建议内容 建议内容 意见和建议 对策建议 意见 意见与建议 意见及建议 意见内容',
    ),
  },
  {
    id: 'isOpen',
    label: '同意公开',
    kind: 'yesNo',
    section: 'draft',
    synonyms: words('是否同意公开 是否公开'),
  },
  {
    id: 'closedReason',
    label: '不公开原因',
    kind: 'text',
    section: 'draft',
    synonyms: words('不同意公开原因'),
  },
] as const satisfies readonly Field[]
