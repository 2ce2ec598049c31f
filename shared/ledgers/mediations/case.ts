import type { Field } from '../field.ts'
import { headedAsStudio, words } from '../field.ts'

/** How the case came in and who takes it. */
export const caseFields = [
  {
    id: 'mediationNo',
    label: '调解编号',
    kind: 'text',
    assigned: true,
    section: 'case',
    listed: true,
    width: 24,
    synonyms: words('编号 登记编号 案件编号 案号 受理编号 台账编号 登记号 流水号'),
  },
  {
    id: 'studio',
    ...headedAsStudio('工作室', '调解工作室'),
    kind: 'studio',
    section: 'case',
  },
  {
    id: 'issuer',
    label: '调解主体',
    kind: 'choice',
    choices: 'issuerKind',
    section: 'case',
    initial: 'STUDIO',
    synonyms: words('调解组织类型 调解机构类型'),
  },
  {
    id: 'committeeName',
    label: '人民调解委员会',
    kind: 'text',
    section: 'case',
    synonyms: words('调委会 调解委员会 调解组织 调解单位 调解机构 人民调解委员会名称 联合调解单位'),
  },
  {
    id: 'acceptedOn',
    label: '受理日期',
    kind: 'date',
    required: true,
    elseFrom: ['mediatedOn', 'agreedOn'],
    section: 'case',
    listed: true,
    width: 20,
    synonyms: words(
      '日期 时间 受理时间 受案时间 立案日期 申请日期 申请时间 收案日期 收案时间 登记日期 登记时间 排查时间 排查日期 受理登记时间 纠纷发生时间 发生时间 纠纷时间 纠纷日期',
    ),
  },
  {
    id: 'caseSource',
    label: '案件来源',
    kind: 'choice',
    choices: 'caseSource',
    section: 'case',
    synonyms: words('纠纷来源 受理来源 来源 线索来源 受理方式'),
  },
  {
    id: 'entrustedBy',
    label: '委托移送单位',
    kind: 'choice',
    choices: 'entrustingBody',
    section: 'case',
    synonyms: words('移送单位 委托单位 移交单位 委派单位 委派法院'),
  },
  {
    id: 'community',
    label: '纠纷发生地',
    kind: 'text',
    section: 'case',
    synonyms: words(
      '所属社区 社区 村社区 村居 街道 乡镇 镇街 街道乡镇 辖区 网格 所属网格 片区 属地 所属区域 所在村社区 发生地点 排查区域 排查地点',
    ),
  },
  {
    id: 'leader',
    label: '包案领导',
    kind: 'name',
    section: 'case',
    synonyms: words('责任领导 分管领导 挂包领导 包抓领导'),
  },
  {
    id: 'dueOn',
    label: '调解时限',
    kind: 'date',
    deadline: true,
    section: 'case',
    synonyms: words('办理期限 办理时限 期限 时限 截止日期 要求办结时间'),
  },
  {
    id: 'registeredBy',
    label: '登记人',
    kind: 'name',
    section: 'case',
    synonyms: words('受理人 填表人 录入人'),
  },
] as const satisfies readonly Field[]
