import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** Who reflects it, the first one first; joint authors score less in many schemes. */
export const authorFields = [
  {
    id: 'submitterKind',
    label: '反映人性质',
    kind: 'choice',
    choices: 'submitterKind',
    section: 'authors',
    synonyms: words('反映主体 提交者性质 提出人身份'),
  },
  {
    id: 'authors',
    label: '反映人',
    kind: 'people',
    section: 'authors',
    listed: true,
    width: 28,
    synonyms: words(
      '姓名 作者 撰写人 通讯员 反映委员 提交者 报送人 提交人 信息员 委员 委员姓名 供稿人 撰稿人 反映人姓名 第一反映人 提出人 提出人姓名 建议人 作者姓名 建言人 提议人 意见人 提出者 建议者 提供者 提供人 提供委员 来稿人 投稿人 执笔人',
    ),
    parts: [{ id: 'role', label: '作者身份', kind: 'choice', choices: 'authorKind' }],
    folds: [
      {
        headings: words('联名反映人 联名人 联名委员 联名撰稿人 联名作者 合作者 其他作者'),
        row: 'coAuthors',
        fills: 'name',
      },
      {
        headings: words('非委员联名人'),
        row: 'nonMembers',
        gives: { role: 'NON_MEMBER' },
        fills: 'name',
      },
    ],
  },
  {
    id: 'authorUnit',
    label: '反映人单位及职务',
    kind: 'text',
    section: 'authors',
    synonyms: words(
      '反映单位 单位及职务 工作单位 单位 单位职务 报送单位 供稿单位 工作单位及职务 所在单位 作者单位 撰稿人单位',
    ),
  },
  {
    id: 'phone',
    label: '联系方式',
    kind: 'phone',
    sensitive: true,
    section: 'authors',
    synonyms: words('联系电话 电话 手机 手机号 手机号码 电话号码'),
  },
  {
    id: 'firstAuthorIdentities',
    label: '第一反映人身份',
    kind: 'choices',
    choices: 'firstAuthorIdentity',
    section: 'authors',
    synonyms: words('反映人身份'),
  },
  {
    id: 'party',
    label: '政治面貌',
    kind: 'choice',
    choices: 'party',
    section: 'authors',
    synonyms: words('党派'),
  },
  {
    id: 'sector',
    label: '界别',
    kind: 'text',
    section: 'authors',
    ofMember: 'sector',
    synonyms: words('所属界别'),
  },
  {
    id: 'specialCommittee',
    label: '专委会',
    kind: 'text',
    section: 'authors',
    synonyms: words('所属专委会 专门委员会'),
  },
] as const satisfies readonly Field[]
