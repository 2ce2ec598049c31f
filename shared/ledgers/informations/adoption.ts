import type { Field, Fold } from '../field.ts'
import { words } from '../field.ts'

const levelColumn = (row: string, level: string, headings: string): Fold => ({
  headings: words(headings),
  row,
  gives: { level },
  fills: 'mode',
})

/** What old statistics write as columns: a level each, and the instruction with leader and day. */
const adoptionFolds: readonly Fold[] = [
  levelColumn(
    'county',
    'COUNTY',
    '县政协 区政协 县级 区级 县区政协 县(区)政协 县政协采用 区政协采用 县政协采用情况 区政协采用情况 报区 报县 县 区 县级采用 区级采用 本级采用 县采用 县采纳 县录用 区采用 区采纳 区录用',
  ),
  levelColumn(
    'city',
    'CITY',
    '市政协 市级 市政协采用 市政协采用情况 报市 市 市级采用 州政协 市采用 市采纳 市录用',
  ),
  levelColumn(
    'province',
    'PROVINCE',
    '省政协 省级 省政协采用 省政协采用情况 报省 省 省级采用 自治区政协 省采用 省采纳 省录用',
  ),
  levelColumn(
    'national',
    'NATIONAL',
    '全国政协 国家级 全国政协采用 全国政协采用情况 报全国 全国 全国采用 全国采纳 全国录用',
  ),
  levelColumn('partyCommittee', 'PARTY_COMMITTEE', '党委 党委办 县委办 区委办 县委 区委 市委办'),
  levelColumn('government', 'GOVERNMENT', '政府 政府办 县政府 区政府 县政府办 区政府办 市政府办'),
  levelColumn('unitedFront', 'UNITED_FRONT', '统战部 县委统战部 区委统战部 市委统战部'),
  levelColumn('party', 'DEMOCRATIC_PARTY', '民主党派 党派组织'),
  {
    headings: words('批示领导 领导批示 批示人 批示领导及职务 批示领导姓名 批示领导及级别'),
    row: 'instruction',
    gives: { effect: 'INSTRUCTION' },
    fills: 'leader',
    writtenTo: 'instruction',
  },
  {
    headings: words('批示日期 批示时间'),
    row: 'instruction',
    gives: { effect: 'INSTRUCTION' },
    fills: 'on',
  },
  {
    headings: words('批示级别 批示层级'),
    row: 'instruction',
    gives: { effect: 'INSTRUCTION' },
    fills: 'instructionLevel',
  },
  {
    headings: words('批示内容 批示意见 领导意见 批示 领导批示情况 批示情况'),
    row: 'instruction',
    gives: { effect: 'INSTRUCTION' },
    fills: 'instruction',
  },
  {
    headings: words('采纳落实 采纳落实情况 区采纳落实情况 县采纳落实情况'),
    row: 'implemented',
    gives: { effect: 'IMPLEMENTED' },
    fills: 'note',
  },
  { headings: words('采用层级 采用级别 采用层次 采用单位'), row: 'adoption', fills: 'level' },
  {
    headings: words(
      '市级以上 市及以上 市级及以上 市级以上采用 市及以上采用 市级及以上采用 市以上采用 上级采用 上级采用情况',
    ),
    row: 'above',
    fills: 'level',
  },
  { headings: words('采用方式 单篇/综合/转送 采用形式'), row: 'adoption', fills: 'mode' },
  { headings: words('采用日期 采用时间 刊发日期'), row: 'adoption', fills: 'on' },
  {
    headings: words('采用刊物 刊物 采用载体 刊物期号 采用期号'),
    row: 'adoption',
    fills: 'carrier',
  },
  { headings: words('证明材料 佐证材料 采用证明'), row: 'adoption', fills: 'proof' },
]

/** Every adoption one row: an item may rise through all levels and be instructed upon at each. */
export const adoptionFields = [
  {
    id: 'adoptions',
    label: '采用与批示',
    kind: 'rows',
    inFurtherRows: true,
    section: 'adoption',
    listed: true,
    width: 60,
    synonyms: words(
      '采用情况 是否采用 采纳情况 是否采纳 采用转化情况 采用及转化情况 报送采用情况 采用与否 录用情况 是否录用',
    ),
    parts: [
      { id: 'level', label: '采用层级', kind: 'choice', choices: 'adoptionLevel' },
      { id: 'mode', label: '采用方式', kind: 'choice', choices: 'adoptionMode' },
      { id: 'effect', label: '采用成效', kind: 'choice', choices: 'adoptionEffect' },
      { id: 'on', label: '日期', kind: 'date', synonyms: words('采用日期 批示日期') },
      { id: 'carrier', label: '刊物及期号', kind: 'text' },
      {
        id: 'leader',
        label: '批示领导及职务',
        kind: 'name',
        withPost: true,
        synonyms: words('批示领导 批示人'),
      },
      { id: 'instructionLevel', label: '批示级别', kind: 'choice', choices: 'instructionLevel' },
      { id: 'instruction', label: '批示内容', kind: 'longText' },
      { id: 'paperNo', label: '批示文号', kind: 'text', synonyms: words('文号 批示件号') },
      { id: 'sourceItems', label: '原始篇目', kind: 'text' },
      { id: 'note', label: '采纳落实情况', kind: 'longText' },
      { id: 'proof', label: '证明材料', kind: 'text' },
    ],
    folds: adoptionFolds,
  },
  {
    id: 'important',
    label: '重点信息',
    kind: 'yesNo',
    section: 'adoption',
    synonyms: words('是否重点'),
  },
  {
    id: 'merged',
    label: '合并(综合)',
    kind: 'yesNo',
    section: 'adoption',
    synonyms: words('是否合并 是否综合'),
  },
  {
    id: 'excellent',
    label: '优秀社情民意',
    kind: 'yesNo',
    section: 'adoption',
    synonyms: words('是否优秀 优秀信息'),
  },
  {
    id: 'status',
    label: '信息状态',
    kind: 'choice',
    choices: 'informationStatus',
    section: 'adoption',
    listed: true,
    width: 18,
    // The ledger is of what was sent in; a draft kept back is the exception.
    initial: 'SUBMITTED',
    synonyms: words('状态 审核状态 办理状态'),
  },
  {
    id: 'recorder',
    label: '登记人',
    kind: 'name',
    section: 'adoption',
    lasts: true,
    synonyms: words('填表人 记录人 录入人'),
  },
  {
    id: 'remark',
    label: '备注',
    kind: 'longText',
    section: 'adoption',
    width: 10,
    synonyms: words('说明 备考 其他 其它 注'),
  },
] as const satisfies readonly Field[]
