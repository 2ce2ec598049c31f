import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** First proposer, those who signed with them, or the body that proposes. */
export const proposerFields = [
  {
    id: 'proposerKind',
    label: '提案者性质',
    kind: 'choice',
    choices: 'proposerKind',
    section: 'proposers',
    synonyms: words('提案性质 提案种类 提案者类别 提案形式'),
  },
  {
    id: 'firstProposer',
    label: '第一提案人',
    kind: 'person',
    section: 'proposers',
    listed: true,
    width: 20,
    synonyms: words(
      '提案人 提案者 提案委员 委员姓名 姓名 第一提案者 提案人姓名 领衔提案人 主提案人 委员 提出人 第一提案委员',
    ),
  },
  {
    id: 'coSigners',
    label: '联名提案人',
    kind: 'people',
    section: 'proposers',
    listed: true,
    width: 34,
    synonyms: words('联名人 联名委员 附议人 联名提案者 附议委员 其他提案人 联名提案委员 联名'),
    parts: [
      { id: 'status', label: '会签状态', kind: 'choice', choices: 'coSignState' },
      { id: 'sector', label: '界别', kind: 'text' },
      { id: 'workUnit', label: '单位职务', kind: 'text' },
      { id: 'phone', label: '电话', kind: 'phone', sensitive: true },
    ],
  },
  {
    id: 'memberNo',
    label: '委员证号',
    kind: 'text',
    section: 'proposers',
    synonyms: words('委员编号'),
  },
  {
    id: 'sector',
    label: '界别',
    kind: 'text',
    section: 'proposers',
    synonyms: words('所属界别 提案人界别'),
  },
  {
    id: 'memberGroup',
    label: '所属小组',
    kind: 'text',
    section: 'proposers',
    synonyms: words('小组 活动组 联络组 委员小组'),
  },
  {
    id: 'workUnit',
    label: '单位职务',
    kind: 'text',
    section: 'proposers',
    synonyms: words('工作单位 单位及职务 工作单位及职务 提案人单位'),
  },
  {
    id: 'address',
    label: '通讯地址',
    kind: 'text',
    section: 'proposers',
    synonyms: words('地址 联系地址'),
  },
  {
    id: 'postcode',
    label: '邮编',
    kind: 'text',
    section: 'proposers',
    synonyms: words('邮政编码'),
  },
  {
    id: 'phone',
    label: '联系电话',
    kind: 'phone',
    sensitive: true,
    section: 'proposers',
    synonyms: words('电话 手机 手机号 手机号码 联系方式'),
  },
  {
    id: 'collectiveName',
    label: '集体提案单位',
    kind: 'text',
    section: 'proposers',
    synonyms: words('提案单位 单位名称 集体提案者'),
  },
  {
    id: 'collectiveContact',
    label: '集体提案联系人',
    kind: 'name',
    section: 'proposers',
    synonyms: words('联系人'),
  },
] as const satisfies readonly Field[]
