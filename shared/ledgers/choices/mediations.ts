import { choiceSet } from './choice.ts'

/** Who issues the papers of a case; it decides their titles and whose seal they bear. */
export const issuerKind = choiceSet('issuerKind', '调解主体', [
  ['STUDIO', '委员工作室', '工作室'],
  ['PMC', '人民调解委员会', '调委会 人民调解'],
  ['JOINT', '联合调解', '联合'],
])

export const disputeType = choiceSet('disputeType', '纠纷类型', [
  ['MARRIAGE_FAMILY', '婚姻家庭纠纷', '婚姻家庭 婚姻 家庭纠纷 婚姻纠纷 家庭'],
  ['NEIGHBOR', '邻里纠纷', '邻里 相邻关系 相邻纠纷 邻里关系'],
  ['HOUSE_HOMESTEAD', '房屋宅基地纠纷', '房屋宅基地 宅基地 宅基地纠纷 房屋纠纷 房屋、宅基地纠纷'],
  ['CONTRACT', '合同纠纷', '合同 经济合同纠纷 借贷纠纷 债务纠纷 民间借贷'],
  ['BUSINESS', '生产经营纠纷', '生产经营 经营纠纷'],
  ['DAMAGES', '损害赔偿纠纷', '损害赔偿 赔偿纠纷 人身损害 人身损害赔偿'],
  ['FOREST_LAND', '山林土地纠纷', '山林土地 土地纠纷 林权纠纷 山林纠纷 土地承包纠纷'],
  ['EXPROPRIATION', '征地拆迁纠纷', '征地拆迁 拆迁纠纷 征地纠纷'],
  ['POLLUTION', '环境污染纠纷', '环境污染 环保纠纷 环境纠纷'],
  ['WAGE_ARREARS', '拖欠农民工工资纠纷', '拖欠农民工工资 拖欠工资 欠薪 欠薪纠纷 工资纠纷 讨薪'],
  [
    'OTHER_LABOR',
    '其他劳动争议纠纷',
    '劳动争议 劳动纠纷 劳动争议纠纷 劳资纠纷 其他劳动争议 工伤赔偿',
  ],
  ['TOURISM', '旅游纠纷', '旅游'],
  ['ECOMMERCE', '电子商务纠纷', '电子商务 网购纠纷'],
  ['OTHER_CONSUMER', '其他消费纠纷', '消费纠纷 消费维权 其他消费'],
  ['MEDICAL', '医疗纠纷', '医疗 医患纠纷'],
  ['TRAFFIC', '道路交通事故纠纷', '道路交通事故 交通事故 交通事故纠纷 交通纠纷 道路交通'],
  ['PROPERTY_MGMT', '物业纠纷', '物业 物业管理纠纷'],
  ['VILLAGE_AFFAIRS', '村务管理纠纷', '村务管理 村务纠纷'],
  ['OTHER', '其他纠纷', '其他 其它 其它纠纷'],
])

export const caseSource = choiceSet('caseSource', '案件来源', [
  ['BY_APPLICATION', '依申请调解', '当事人申请 申请调解 依申请 申请'],
  ['PROACTIVE', '主动调解', '主动 人民调解委员会主动调解 主动排查 排查发现 排查'],
  ['ENTRUSTED', '接受委托移送调解', '委托移送 委托 移送 委托调解 移送调解 委派 法院委派 诉前委派'],
  ['RECEPTION', '接访转入', '接访 来访转入 接待来访'],
  ['TOPIC', '三题', '三题机制'],
  ['LEADER', '领导交办', '上级交办 交办'],
])

export const entrustingBody = choiceSet('entrustingBody', '委托移送单位', [
  ['COURT', '法院', '人民法院 法庭'],
  ['PROCURATORATE', '检察院', '人民检察院'],
  ['POLICE', '公安机关', '公安局 派出所 公安 交警'],
  ['PETITION_OFFICE', '信访部门', '信访局 信访办 信访'],
  ['OTHER_DEPT', '其他部门', '其他 其它部门'],
])

export const partyRole = choiceSet('partyRole', '当事人身份', [
  ['APPLICANT', '申请人', '申请方 甲方'],
  ['RESPONDENT', '被申请人', '被申请方 乙方 对方当事人'],
  ['OTHER', '其他当事人', '第三人 丙方'],
])

/** 达成协议 counts as written: what offices call 协议 is the paper. 已化解 and a yes name no paper at all. */
export const mediationResult = choiceSet('mediationResult', '调解结果', [
  [
    'AGREED_WRITTEN',
    '达成书面协议',
    '达成协议 已达成协议 书面协议 书面 调解达成协议 签订协议 签订协议书 签订调解协议 签订书面协议 调解协议书',
  ],
  ['AGREED_ORAL', '达成口头协议', '口头协议 口头 口头和解 口头达成协议'],
  [
    'AGREED_UNSPECIFIED',
    '调解成功(形式未注明)',
    '调解成功 成功 和解 达成和解 已化解 化解 已调解 调结 已调结 握手言和 言归于好 达成一致 达成一致意见 达成谅解 互相谅解 相互谅解 成了 调成 调成了 是',
  ],
  [
    'FAILED',
    '调解不成(终止)',
    '调解不成 未达成协议 调解失败 失败 未成功 终止 终止调解 调解未成功 未达成 未化解 不成功 未调结 未果 调解未果 未能达成协议 未达成一致 未能达成一致 没有达成协议 没有达成一致 无法达成协议 无法达成一致 没成 没调成 没有成功 否',
  ],
  ['WITHDRAWN', '撤回', '撤回申请 撤销 申请撤回'],
  ['GUIDED', '引导诉讼(仲裁、行政)', '引导诉讼 引导仲裁 引导起诉 引导其他途径 转诉讼'],
  ['IN_PROGRESS', '调解中', '正在调解 未结 进行中 跟进中 化解中 正在化解 调处中 正在调处 正在处理'],
])

export const performance = choiceSet('performance', '履行情况', [
  ['DONE', '已履行', '全部履行 履行完毕 已全部履行 履行 是 已兑现 当场履行'],
  ['PARTLY', '部分履行', '正在履行 履行中 分期履行'],
  ['NOT_DONE', '未履行', '拒不履行 否'],
  ['NOT_NEEDED', '不需履行', '无需履行 不涉及'],
])

export const retention = choiceSet('retention', '保管期限', [
  ['PERMANENT', '永久'],
  ['YEARS_30', '30年', '三十年'],
  ['YEARS_10', '10年', '十年'],
  ['LONG', '长期'],
  ['SHORT', '短期'],
])

/** The papers of a dossier in their order. */
export const dossierPaper = choiceSet('dossierPaper', '卷内文书', [
  ['APPLICATION', '调解申请书或受理登记表'],
  ['NOTICE', '当事人权利义务告知书'],
  ['IDENTITY', '当事人身份证明'],
  ['AUTHORIZATION', '授权委托书'],
  ['INQUIRY', '调查记录'],
  ['EVIDENCE', '证据材料'],
  ['RECORD', '调解记录'],
  ['AGREEMENT', '协议书（口头协议登记表）'],
  ['RECEIPT', '收条、汇款单等履行凭证'],
  ['CALLBACK', '回访记录'],
  ['CONFIRMATION', '司法确认有关材料'],
  ['CLOSING', '结案报告表'],
  ['NOTE', '卷宗情况说明'],
  ['BACK', '封底'],
])
