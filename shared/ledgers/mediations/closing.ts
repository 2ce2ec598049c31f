import type { Field } from '../field.ts'
import { words } from '../field.ts'

const agreementFields = [
  {
    id: 'result',
    label: '调解结果',
    kind: 'choice',
    choices: 'mediationResult',
    section: 'agreement',
    listed: true,
    width: 22,
    initial: 'IN_PROGRESS',
    toldIn: ['resultNote', 'process'],
    narrowedBy: {
      headings: words('协议形式 书面口头 协议类型 协议种类 书面/口头'),
      among: ['AGREED_WRITTEN', 'AGREED_ORAL', 'AGREED_UNSPECIFIED'],
      vague: 'AGREED_UNSPECIFIED',
    },
    synonyms: words(
      '调处结果 调解情况 是否调解成功 调解是否成功 调解成功与否 是否达成协议 是否成功 处理结果 办理结果 结果 处置结果 办结情况 是否化解 化解情况 化解结果 调解成效 结案方式 结案情况 调解成功 调解结论',
    ),
  },
  {
    id: 'resultNote',
    label: '结果说明',
    kind: 'longText',
    phrases: 'reply',
    section: 'agreement',
    synonyms: words('调解不成原因 未达成原因 失败原因 其他途径告知'),
  },
  {
    id: 'closedOn',
    label: '结案日期',
    kind: 'date',
    section: 'agreement',
    width: 19,
    synonyms: words(
      '结案时间 办结日期 办结时间 化解时间 化解日期 完成时间 完成日期 调结时间 调结日期 调解成功时间 调解成功日期',
    ),
  },
  {
    id: 'agreementNo',
    label: '协议书编号',
    kind: 'text',
    section: 'agreement',
    synonyms: words('协议编号 调解协议书编号 调解书编号 协议书文号 协议书号 调解协议编号'),
  },
  {
    id: 'agreedOn',
    label: '协议日期',
    kind: 'date',
    section: 'agreement',
    synonyms: words('达成协议日期 达成协议时间 协议签订日期 签订日期 协议时间'),
  },
  {
    id: 'facts',
    label: '纠纷主要事实',
    kind: 'longText',
    section: 'agreement',
    synonyms: words('纠纷事实 主要事实'),
  },
  {
    id: 'disputedMatters',
    label: '争议事项',
    kind: 'longText',
    section: 'agreement',
    synonyms: words('争议焦点'),
  },
  {
    id: 'agreement',
    label: '协议内容',
    kind: 'longText',
    phrases: 'agreement',
    section: 'agreement',
    synonyms: words('协议主要内容 协议约定 协议事项 达成协议内容'),
  },
  {
    id: 'agreementItems',
    label: '协议条款',
    kind: 'rows',
    section: 'agreement',
    parts: [
      { id: 'text', label: '条款', kind: 'longText' },
      { id: 'party', label: '履行人', kind: 'name' },
      { id: 'amount', label: '金额', kind: 'money' },
      { id: 'dueOn', label: '履行期限', kind: 'date' },
      { id: 'performedOn', label: '履行日期', kind: 'date' },
    ],
  },
  {
    id: 'performanceTerms',
    label: '履行方式、时限',
    kind: 'text',
    section: 'agreement',
    synonyms: words('履行方式 履行时限 履行期限 履行方式及时限'),
  },
  {
    id: 'copies',
    label: '协议份数',
    kind: 'integer',
    min: 1,
    unit: '份',
    section: 'agreement',
    synonyms: words('份数 一式几份'),
  },
  {
    id: 'witness',
    label: '见证人',
    kind: 'text',
    section: 'agreement',
    synonyms: words('见证 见证单位'),
  },
] as const satisfies readonly Field[]

const callbackFields = [
  {
    id: 'performance',
    label: '履行情况',
    kind: 'choice',
    choices: 'performance',
    section: 'callback',
    listed: true,
    width: 18,
    synonyms: words('协议履行情况 是否履行 履行状况 是否履行完毕 履行完毕'),
  },
  {
    id: 'judicialConfirmed',
    label: '司法确认',
    kind: 'yesNo',
    section: 'callback',
    synonyms: words('是否司法确认 司法确认情况'),
  },
  {
    id: 'judicialConfirmedOn',
    label: '司法确认日期',
    kind: 'date',
    section: 'callback',
    synonyms: words('司法确认时间'),
  },
  {
    id: 'callbacks',
    label: '回访记录',
    kind: 'rows',
    section: 'callback',
    parts: [
      { id: 'calledOn', label: '回访时间', kind: 'date', synonyms: words('回访日期') },
      { id: 'caller', label: '回访人', kind: 'name', synonyms: words('回访人员') },
      { id: 'mode', label: '回访方式', kind: 'choice', choices: 'callbackMode' },
      { id: 'note', label: '回访情况', kind: 'longText', synonyms: words('回访 跟踪回访') },
      { id: 'satisfaction', label: '满意度', kind: 'choice', choices: 'satisfaction' },
    ],
    folds: [
      { headings: words('回访日期 回访时间'), row: 'callback', fills: 'calledOn' },
      { headings: words('回访人 回访人员'), row: 'callback', fills: 'caller' },
      { headings: words('回访方式'), row: 'callback', fills: 'mode' },
      { headings: words('回访情况 回访 跟踪回访 回访记录'), row: 'callback', fills: 'note' },
      {
        headings: words('满意度 是否满意 当事人满意度'),
        row: 'callback',
        fills: 'satisfaction',
      },
    ],
  },
] as const satisfies readonly Field[]

const dossierFields = [
  {
    id: 'dossierNo',
    label: '卷号',
    kind: 'text',
    section: 'dossier',
    synonyms: words('卷宗号 档案号 人调字号'),
  },
  {
    id: 'dossierTitle',
    label: '卷名',
    kind: 'text',
    section: 'dossier',
    synonyms: words('案名 案件名称 卷宗名称'),
  },
  { id: 'filedBy', label: '立卷人', kind: 'name', section: 'dossier' },
  {
    id: 'filedOn',
    label: '立卷日期',
    kind: 'date',
    section: 'dossier',
    synonyms: words('立卷时间 归档日期'),
  },
  { id: 'checkedBy', label: '检查人', kind: 'name', section: 'dossier' },
  { id: 'retention', label: '保管期限', kind: 'choice', choices: 'retention', section: 'dossier' },
  {
    id: 'dossierPages',
    label: '卷内文书页数',
    kind: 'rows',
    section: 'dossier',
    parts: [
      { id: 'paper', label: '文书', kind: 'choice', choices: 'dossierPaper' },
      { id: 'pages', label: '页数', kind: 'integer' },
    ],
  },
  {
    id: 'dossierNote',
    label: '卷宗情况说明',
    kind: 'longText',
    section: 'dossier',
  },
  {
    id: 'remark',
    label: '备注',
    kind: 'longText',
    section: 'dossier',
    width: 14,
    synonyms: words('说明 备考 其他 其它 注'),
  },
] as const satisfies readonly Field[]

/** How it ended: result, agreement, performance and call-backs, and the dossier. */
export const closingFields = [...agreementFields, ...callbackFields, ...dossierFields] as const
