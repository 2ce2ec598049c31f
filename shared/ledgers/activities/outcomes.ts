import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** What came of it, and who wrote it down. */
export const outcomeFields = [
  {
    id: 'opinions',
    label: '收集的意见建议',
    kind: 'longText',
    section: 'outcomes',
    synonyms: words(
      '意见建议 形成的意见建议 收集意见建议 收集意见 意见和建议 收集问题 收集的问题 发现问题 发现问题及建议 提出的意见建议',
    ),
  },
  {
    id: 'opinionCount',
    label: '意见建议条数',
    kind: 'integer',
    min: 0,
    unit: '条',
    section: 'outcomes',
    synonyms: words('收集意见条数 意见条数 建议条数'),
  },
  {
    id: 'outcomes',
    label: '形成成果',
    kind: 'rows',
    section: 'outcomes',
    parts: [
      { id: 'kind', label: '成果形式', kind: 'choice', choices: 'outcomeKind' },
      { id: 'note', label: '说明', kind: 'text' },
    ],
    folds: [
      {
        headings: words('形成成果 成果 成果及转化 活动成果 成果转化情况'),
        row: 'outcome',
        fills: 'note',
      },
    ],
  },
  {
    id: 'effect',
    label: '活动成效',
    kind: 'longText',
    phrases: 'effect',
    section: 'outcomes',
    synonyms: words('成效 活动效果 取得成效 效果 主要成效 做法及成效 主要做法及成效'),
  },
  {
    id: 'problemSolved',
    label: '解决的问题',
    kind: 'longText',
    phrases: 'effect',
    section: 'outcomes',
    listed: true,
    width: 28,
    synonyms: words('解决问题 解决的实际问题 协调解决问题 解决问题情况 帮助解决问题 现场解决情况'),
  },
  {
    id: 'moneyResult',
    label: '协调(捐助)资金',
    kind: 'money',
    min: 0,
    unit: '元',
    section: 'outcomes',
    synonyms: words('协调资金 捐助资金 捐款捐物 协调贷款 捐款金额 帮扶资金 捐赠金额'),
  },
  {
    id: 'expense',
    label: '活动经费',
    kind: 'money',
    min: 0,
    unit: '元',
    section: 'outcomes',
    synonyms: words('经费 支出金额 费用 经费支出 开支 支出 开支金额'),
  },
  {
    id: 'recorder',
    label: '记录人',
    kind: 'name',
    section: 'filing',
    lasts: true,
    synonyms: words('记录员 填表人'),
  },
  {
    id: 'reviewer',
    label: '审核人',
    kind: 'name',
    section: 'filing',
    synonyms: words('审核 召集人审核'),
  },
  {
    id: 'filledOn',
    label: '填表日期',
    kind: 'date',
    section: 'filing',
    synonyms: words('填表时间'),
  },
  {
    id: 'status',
    label: '活动状态',
    kind: 'choice',
    choices: 'activityStatus',
    section: 'filing',
    // A studio writes its activities down after they were held; a planned one is the exception.
    initial: 'ENDED',
    synonyms: words('状态 进度 完成情况'),
  },
  {
    id: 'remark',
    label: '备注',
    kind: 'longText',
    section: 'filing',
    synonyms: words('说明 备考 其他 其它 注'),
  },
] as const satisfies readonly Field[]
