import { choiceSet } from './choice.ts'

export const proposalCategory = choiceSet('proposalCategory', '提案类别', [
  ['ECONOMIC', '经济建设', '经济 财政经济 经济类 农业 工业 农业农村'],
  ['POLITICAL', '政治建设', '政治 公安法制廉政 法制 政治类'],
  ['CULTURAL', '文化建设', '文化 科教文卫体 教科文卫体 文化类 教育 科技 体育 旅游 科教'],
  ['SOCIAL', '社会建设', '社会 民生 劳动人事体制编制 社会类 卫生 医疗卫生 养老 就业 社会保障 民政'],
  ['ECOLOGICAL', '生态文明建设', '生态文明 生态 环保 生态类'],
  ['URBAN', '城建城管', '城市建设 城建 城市管理'],
  ['OTHER', '其他', '其它'],
])

export const proposerKind = choiceSet('proposerKind', '提案者性质', [
  ['MEMBER', '委员个人', '委员 个人 个人提案 委员提案'],
  ['JOINT', '联名', '委员联名 联名提案'],
  ['PARTY', '党派', '民主党派 党派提案'],
  ['ORGANIZATION', '团体', '人民团体 团体提案 工商联'],
  ['SECTOR', '界别', '界别提案'],
  ['GROUP', '小组(联组)', '小组 委员小组 联组 联络组'],
  ['COMMITTEE', '专委会', '专门委员会 专委会提案'],
])

export const proposalTiming = choiceSet('proposalTiming', '提出时间', [
  ['IN_SESSION', '会间(大会)', '会间 大会 大会期间 会议期间 全会期间'],
  ['OFF_SESSION', '会后(平时)', '会后 平时 闭会期间 平时提案'],
])

export const coSignState = choiceSet('coSignState', '会签状态', [
  ['WAITING', '待签', '未签'],
  ['SIGNED', '已签', '同意 已会签'],
  ['DECLINED', '谢绝会签', '谢绝'],
  ['EXPIRED', '会签过期', '过期'],
  ['CANCELLED', '取消', '已取消'],
])

export const proposalReview = choiceSet('proposalReview', '审查结果', [
  ['FILED', '立案', '已立案 同意立案 予以立案 是'],
  ['NOT_FILED', '不立案', '不予立案 未立案 否'],
  ['MERGED', '并案(归并)', '并案 归并 并案处理 合并 并入'],
  ['AS_OPINION', '转为意见建议', '转意见建议 意见建议 作意见建议 转为意见 作为意见建议'],
  ['TO_INFO', '转社情民意', '转为社情民意 社情民意 转社情民意信息 转信息'],
  ['RETURNED', '退回', '退回修改 已退回'],
  ['WITHDRAWN', '撤案', '撤回 已撤案'],
])

/** The reasons that real rules name; "at least ten" there, the office adds its own. */
export const notFiledReason = choiceSet('notFiledReason', '不立案原因', [
  ['SECRET', '涉及秘密', '涉密 涉及国家秘密'],
  ['FORBIDDEN', '国家明令禁止'],
  ['PARTY_PERSONNEL', '党内组织人事意见', '组织人事'],
  ['PARTY_INTERNAL', '民主党派内部问题'],
  ['IN_LITIGATION', '已进入诉讼仲裁', '诉讼 仲裁'],
  ['ACADEMIC', '学术研讨'],
  ['PRIVATE', '为本人亲属解决个人问题', '个人问题'],
  ['PROMOTION', '宣传推介产品'],
  ['ACCUSATION', '指名举报', '举报'],
  ['EMPTY', '内容空泛', '空泛'],
  ['OUT_OF_SCOPE', '内容不属于本地工作范围', '内容不属于本区工作范围的 超出职权范围'],
  ['OTHER', '其他', '其它'],
])

export const proposalHandling = choiceSet('proposalHandling', '办理方式', [
  ['SINGLE', '单办', '独办 单独办理'],
  ['SPLIT', '分办', '分别办理'],
  ['JOINT', '会办', '主会办 主办会办'],
])

export const proposalContactMode = choiceSet('proposalContactMode', '沟通方式', [
  ['FACE', '面谈', '面商 当面 上门 走访'],
  ['FORUM', '座谈会', '座谈'],
  ['PHONE', '电话'],
  ['MAIL', '邮件', '电子邮件'],
  ['LETTER', '书信', '信函'],
  ['OTHER', '其他', '其它'],
])

/** The common A/B/C set and a fourth class; the office rewords it after its own rule. */
export const resultClass = choiceSet('resultClass', '办理结果分类', [
  [
    'A',
    'A类:已解决或基本解决',
    'A A类 已解决 基本解决 解决或采纳 已解决或基本解决 已经解决 已采纳',
  ],
  [
    'B',
    'B类:正在解决或列入计划',
    'B B类 正在解决 列入计划 部分解决 列入计划拟解决 部分解决或列入计划',
  ],
  ['C', 'C类:因条件限制暂难解决', 'C C类 暂难解决 因条件所限 因政策条件限制尚不能解决 不能解决'],
  ['D', 'D类:留作参考', 'D D类 留作参考 供参考'],
])

export const proposalStatus = choiceSet('proposalStatus', '提案状态', [
  ['DRAFT', '暂存', '草稿'],
  ['CO_SIGNING', '待会签', '会签中'],
  ['SUBMITTED', '待立案', '提交 已提交 未审查 待审查'],
  ['REVIEWED', '已审查', '审查完毕'],
  ['FILED', '已立案', '立案'],
  ['ASSIGNED', '分理(交办)', '已交办 交办 分理'],
  ['HANDLING', '部门处理', '未办理 办理中 正在办理 处理中'],
  ['SUPERVISED', '督办处理', '督办 督办中'],
  ['REASSIGN', '申请调整', '退回分理 调整承办单位'],
  ['REPLIED', '已办复', '已办理 办结 已答复 已办结 办复'],
  ['AWAITING_FEEDBACK', '待反馈', '等待反馈'],
  ['FEEDBACK_GIVEN', '已反馈', '反馈'],
  ['REHANDLING', '重新办理', '再办理 二次办理'],
  ['ARCHIVED', '归档', '已归档'],
])
