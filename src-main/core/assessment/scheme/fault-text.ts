import type { SchemeFault } from './scheme-faults.ts'

const fieldWords: Readonly<Record<string, string>> = {
  format: '文件格式版本',
  id: '编号',
  name: '名称',
  source: '出处',
  notes: '说明',
  cut: '缺失说明',
  period: '考核期',
  partYear: '年中变动',
  digits: '小数位数',
  groups: '板块',
  items: '考核项目',
  group: '所属板块',
  within: '上级板块',
  unit: '计量单位',
  appliesTo: '适用对象',
  scope: '考核谁',
  posts: '职务',
  exceptPosts: '除外的职务',
  sectors: '界别',
  exceptSectors: '除外的界别',
  studioRoles: '工作室职务',
  kinds: '人员类别',
  hundred: '换算百分制',
  full: '满分',
  effective: '执行日期',
  metrics: '统计来源',
  ledger: '台账',
  who: '人员栏目',
  rows: '明细栏目',
  where: '条件',
  when: '条件',
  field: '栏目',
  in: '选项',
  notIn: '排除的选项',
  dateField: '日期栏目',
  aggregate: '计数方式',
  value: '计分方式',
  kind: '类型',
  points: '分值',
  cases: '分档',
  label: '名目',
  share: '联名分配',
  factor: '比例',
  heads: '人数上限',
  chain: '逐级采用',
  accumulate: '累计方式',
  hits: '件数',
  further: '其后每件分值',
  granted: '基本分',
  cap: '封顶分',
  floor: '最低分',
  quota: '最低要求',
  per: '周期',
  min: '最小值',
  max: '最大值',
  spans: '时段',
  raters: '评议人',
  weight: '权重',
  noDouble: '不重复计分',
  stacks: '有意累加',
  total: '总分',
  grading: '等次',
  grades: '等次名称',
  marks: '标记',
  rules: '等次规则',
  grade: '等次',
  mark: '标记',
  count: '名额',
  tieBreak: '并列比较',
}

const problems: Readonly<Record<SchemeFault['code'], string>> = {
  newer: '方案由更新版本的程序编写，请升级程序后再用',
  invalid: '填写不符合要求',
  'unknown-field': '本程序不认识这个内容，可能是更新版本的方案，不能使用',
  duplicate: '编号重复',
  'unknown-reference': '指向了方案里没有的内容',
  missing: '没有填写',
  contradiction: '与本项其他内容互相矛盾',
}

const wordOf = (field: string): string =>
  field
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `第${Number(part) + 1}个` : (fieldWords[part] ?? part)))
    .join(' › ')

/** What is wrong with a scheme in a sentence: which item, which field, what. */
export const faultText = ({ item, field, code }: SchemeFault, name: string): string => {
  const place = [name || item, wordOf(field)].filter(Boolean).map((part) => `“${part}”`)
  return `${place.join('的') || '整个方案'}：${problems[code]}`
}
