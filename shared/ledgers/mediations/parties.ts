import type { Field, Fold, Part } from '../field.ts'
import { words } from '../field.ts'

const parts = [
  { id: 'name', label: '姓名(名称)', kind: 'name', synonyms: words('姓名 名称') },
  { id: 'role', label: '身份', kind: 'choice', choices: 'partyRole' },
  { id: 'gender', label: '性别', kind: 'choice', choices: 'gender' },
  { id: 'ethnicity', label: '民族', kind: 'text' },
  { id: 'age', label: '年龄', kind: 'integer' },
  {
    id: 'idNumber',
    label: '身份证号',
    kind: 'idNumber',
    sensitive: true,
    synonyms: words('身份证 身份证号码 证件号码 公民身份号码'),
  },
  { id: 'occupation', label: '职业或职务', kind: 'text', synonyms: words('职业 职务') },
  {
    id: 'phone',
    label: '联系电话',
    kind: 'phone',
    sensitive: true,
    synonyms: words('电话 联系方式 手机 手机号码'),
  },
  {
    id: 'address',
    label: '单位或住址',
    kind: 'text',
    synonyms: words('住址 地址 单位 家庭住址 工作单位 住所'),
  },
  { id: 'agent', label: '委托代理人', kind: 'name', synonyms: words('代理人') },
] as const satisfies readonly Part[]

/** 申请人 alone is the name; 申请人电话, or 电话 under 申请人, is that person's telephone. */
const partyFolds = (row: string, role: string, stems: readonly string[]): readonly Fold[] =>
  parts
    .filter((part) => part.id !== 'role')
    .map((part: Part) => ({
      headings: stems.flatMap((stem) => [
        ...(part.id === 'name' ? [stem] : []),
        ...[part.label, ...(part.synonyms ?? [])].map((word) => `${stem}${word}`),
      ]),
      row,
      gives: { role },
      fills: part.id,
    }))

/** Who quarrels with whom, about what. */
export const partiesFields = [
  {
    id: 'parties',
    label: '当事人',
    kind: 'rows',
    countedIn: 'persons',
    required: true,
    section: 'parties',
    listed: true,
    width: 28,
    synonyms: words(
      '双方 双方当事人 纠纷双方 当事人双方 当事人姓名 纠纷当事人 各方当事人 当事人情况 当事人(双方) 双方姓名 涉及人员 涉事人员 涉及当事人 涉事双方 矛盾双方 矛盾纠纷双方',
    ),
    parts,
    folds: [
      ...partyFolds(
        'applicant',
        'APPLICANT',
        words(
          '申请人 申请方 甲方 甲方当事人 一方当事人 当事人甲 当事人一 当事人1 原告 原告方 申请调解人',
        ),
      ),
      ...partyFolds(
        'respondent',
        'RESPONDENT',
        words(
          '被申请人 被申请方 乙方 乙方当事人 另一方当事人 当事人乙 当事人二 当事人2 对方当事人 被告 被告方 被调解人 被申请调解人 对方',
        ),
      ),
      {
        headings: words('甲方当事人 一方当事人 当事人A'),
        row: 'applicant',
        gives: { role: 'APPLICANT' },
        fills: 'name',
      },
      {
        headings: words('乙方当事人 另一方当事人 当事人B'),
        row: 'respondent',
        gives: { role: 'RESPONDENT' },
        fills: 'name',
      },
    ],
  },
  {
    id: 'persons',
    label: '涉及人数',
    kind: 'integer',
    min: 1,
    unit: '人',
    section: 'parties',
    synonyms: words('涉及当事人数 当事人数 人数 涉案人数'),
  },
  {
    id: 'disputeType',
    label: '纠纷类型',
    kind: 'choice',
    choices: 'disputeType',
    section: 'parties',
    listed: true,
    width: 22,
    synonyms: words(
      '纠纷类别 纠纷种类 矛盾类型 矛盾纠纷类型 纠纷性质 矛盾纠纷类别 类型 类别 案件类型',
    ),
  },
  {
    id: 'difficult',
    label: '疑难复杂',
    kind: 'yesNo',
    section: 'parties',
    synonyms: words('是否疑难复杂 疑难复杂案件 是否疑难 疑难案件'),
  },
  {
    id: 'brief',
    label: '纠纷简要情况',
    kind: 'longText',
    section: 'parties',
    listed: true,
    width: 44,
    synonyms: words(
      '纠纷概况 案由 争议事由 纠纷案由 案情简介 简要案情 矛盾纠纷概况 纠纷内容 纠纷情况 案情 矛盾纠纷内容 纠纷事由 纠纷简介 纠纷简要事实 主要内容 内容 简要情况 基本情况 情况 事由 纠纷概述 矛盾纠纷简要情况 纠纷主要情况 纠纷基本情况 纠纷简况 什么事 为什么事 何事 纠纷起因 纠纷原因 事项描述 矛盾描述 矛盾缘由 纠纷缘由 纠纷简述 矛盾简述 协商事项 协商议题 协商内容',
    ),
  },
  {
    id: 'requests',
    label: '申请事项',
    kind: 'longText',
    section: 'parties',
    synonyms: words('当事人申请事项 诉求 当事人诉求'),
  },
  {
    id: 'amount',
    label: '涉及金额',
    kind: 'money',
    min: 0,
    unit: '元',
    section: 'parties',
    listed: true,
    width: 18,
    synonyms: words(
      '涉案金额 金额 标的额 赔偿金额 协议金额 标的金额 兑付金额 涉及金额(元) 涉及标的 赔付金额 标的 赔偿数额 补偿金额 履行金额 申请标的 诉讼标的 赔多少 赔了多少 涉案标的',
    ),
  },
] as const satisfies readonly Field[]
