import { choiceSet } from './choice.ts'

export const informationKind = choiceSet('informationKind', '建言种类', [
  ['INFORMATION', '社情民意信息', '社情民意 信息 社情民意信息稿'],
  ['SPECIAL_REPORT', '专题报告', '专报 调研报告 协商专报'],
  ['MEMBER_ADVICE', '委员建言', '建言 委员建议'],
])

export const informationCategory = choiceSet('informationCategory', '信息分类', [
  ['ECONOMY', '经济', '经济建设 财政经济'],
  ['URBAN', '城市建设与管理', '城建城管 城市建设 城市管理'],
  ['EDU_SCI_CULTURE_HEALTH', '教科文卫体', '科教文卫体 教科卫体 教育 卫生 文化'],
  ['LABOR', '人力资源和社会保障', '人社 社会保障 劳动保障'],
  ['UNITED_FRONT', '统战外事', '统战 外事'],
  ['AGRI', '农业农村', '三农 农业'],
  ['ENVIRONMENT', '生态环境', '环境保护 环保'],
  ['OTHER', '其他', '其它'],
])

export const submitterKind = choiceSet('submitterKind', '反映人性质', [
  ['MEMBER', '委员', '委员个人 个人'],
  ['JOINT', '联名', '委员联名'],
  ['PARTY', '党派', '民主党派'],
  ['COMMITTEE', '专委会', '专门委员会'],
  ['SECTOR', '界别'],
  ['GROUP', '活动组', '委员小组 联络组'],
  ['STUDIO', '工作室', '委员工作室'],
  ['UNIT', '其他单位', '单位'],
])

/** Counts where a scheme gives more for a writer who sits in a higher committee too. */
export const firstAuthorIdentity = choiceSet('firstAuthorIdentity', '第一反映人身份', [
  ['NATIONAL_MEMBER', '全国政协委员', '全国委员'],
  ['PROVINCE_MEMBER', '省政协委员', '省委员'],
  ['CITY_MEMBER', '市政协委员', '市委员'],
  ['COUNTY_MEMBER', '县(区)政协委员', '县政协委员 区政协委员'],
  ['PARTY_OR_ACFIC', '民主党派和工商联成员', '民主党派成员 工商联成员'],
  ['NON_PARTY', '无党派', '无党派人士'],
])

export const authorKind = choiceSet('authorKind', '作者身份', [
  ['MEMBER', '委员', '政协委员'],
  ['NON_MEMBER', '非委员', '非委员联名人 群众'],
])

export const informationOrigin = choiceSet('informationOrigin', '信息来源', [
  ['RECEPTION', '接访', '来访 接待来访'],
  ['VISIT', '走访', '走访群众'],
  ['ACTIVITY', '活动', '履职活动'],
  ['RESEARCH', '调研', '专题调研'],
  ['PROPOSAL', '提案转', '提案转化 由提案转'],
  ['COMMISSIONED', '约稿'],
  ['OTHER', '其他', '其它'],
])

export const informationStatus = choiceSet('informationStatus', '信息状态', [
  ['DRAFT', '已保存', '暂存 草稿 未报送'],
  ['SUBMITTED', '未审查', '提交 已提交 已报送 待审查 报送'],
  ['RETURNED', '退回', '已退回 退稿'],
  ['NOT_ADOPTED', '未采用', '未录用 不采用 未采纳 否'],
  ['RETAINED', '留存', '留存备用 存档备用'],
  ['ADOPTED', '已采用', '已录用 采用 录用 被采用 采纳 已采纳 是'],
  ['REVIEWED', '已审核', '审核通过'],
  ['SIGNED', '已签发', '签发'],
  ['ISSUED', '已发', '已编发 编发 已刊发'],
  ['FORWARDING', '转办中', '转办'],
  ['HANDLING', '未办理', '办理中 正在办理 在办'],
  ['HANDLED', '已办理', '办结 已办结'],
  ['REASSIGN', '申请调整', '调整'],
])

export const adoptionMode = choiceSet('adoptionMode', '采用方式', [
  ['SINGLE', '单篇采用', '单篇 单独采用'],
  ['COMBINED', '综合采用', '综合 合并采用'],
  ['FORWARDED', '转送(有关部门)', '转送 转送部门 转送有关部门'],
  ['SPECIAL', '专报', '信息专报 政协信息专报'],
  ['SENT_UP', '报送(上级)', '报送 上报 报送上级'],
])

export const adoptionEffect = choiceSet('adoptionEffect', '采用成效', [
  ['INSTRUCTION', '领导批示', '批示 获批示'],
  ['ADOPTED_BY_DEPT', '部门采纳', '有关部门采纳 部门采用'],
  ['IMPLEMENTED', '采纳落实', '落实 已落实'],
  ['CONVERTED', '转化为提案(政策)', '转化为提案 转化为政策 转化'],
])
