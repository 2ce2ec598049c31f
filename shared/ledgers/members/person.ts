import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** Who a member is. */
export const personFields = [
  {
    id: 'memberNo',
    label: '委员编号',
    kind: 'text',
    section: 'cppcc',
    synonyms: words('委员证号 编号 证号'),
  },
  {
    id: 'name',
    label: '姓名',
    kind: 'name',
    required: true,
    section: 'person',
    listed: true,
    width: 16,
    synonyms: words('委员姓名 委员 姓名(委员)'),
  },
  {
    id: 'gender',
    label: '性别',
    kind: 'choice',
    choices: 'gender',
    synonyms: words('男/女'),
    speaks: 'label',
    section: 'person',
    listed: true,
    width: 9,
  },
  { id: 'ethnicity', label: '民族', kind: 'text', section: 'person', width: 9 },
  {
    id: 'nativePlace',
    label: '籍贯',
    kind: 'text',
    section: 'person',
    synonyms: words('户籍地 户籍'),
  },
  {
    id: 'birthDate',
    label: '出生日期',
    kind: 'date',
    partial: true,
    section: 'person',
    width: 18,
    synonyms: words('出生年月 出生年月日 生日 出生时间'),
  },
  {
    id: 'party',
    label: '政治面貌',
    kind: 'choice',
    choices: 'party',
    speaks: 'label',
    section: 'person',
    listed: true,
    width: 22,
    synonyms: words('党派 政治身份'),
  },
  {
    id: 'education',
    label: '文化程度',
    kind: 'text',
    section: 'person',
    synonyms: words('学历 最高学历 教育程度 学历学位 学历及学位'),
  },
] as const satisfies readonly Field[]
