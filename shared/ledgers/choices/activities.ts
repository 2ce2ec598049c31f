import { choiceSet } from './choice.ts'

/** What a studio does, and the meetings of the committee its members attend. */
export const activityKind = choiceSet('activityKind', '活动类型', [
  ['READING', '读书交流', '读书分享 书香政协 读书 读书活动 读书会 委员读书'],
  ['POLICY_TALK', '政策宣讲', '宣讲 政策宣传 理论宣讲 政策解读'],
  ['MICRO_CONSULT', '微协商', '协商 协商议事 微协商活动 基层协商'],
  ['MICRO_SUPERVISE', '微监督', '民主监督 专项民主监督 民主评议 监督 专项监督'],
  ['MICRO_RESEARCH', '微调研', '专题调研 调研 调研活动'],
  ['INSPECTION', '微视察', '视察 考察 视察活动 视察考察 委员视察 考察学习 视察调研'],
  ['MICRO_SUGGEST', '微建议', '建言献策'],
  [
    'MICRO_SERVICE',
    '微服务',
    '志愿服务 公益 公益活动 义诊 法律援助 送春联 助学 便民服务 服务群众 为民服务 爱心帮扶 志愿活动 微心愿 心愿认领',
  ],
  ['STUDY', '学习培训', '集中学习 培训 学习 委员培训 学习活动 政治学习'],
  ['VISIT', '走访联系', '走访 走访慰问 走访群众 走访企业 慰问 走访委员'],
  ['RECEPTION_DAY', '接待日', '谈心谈话日 谈心谈话 委员接待日 接访日 接待群众 委员接访'],
  ['FORUM', '议事会', '小板凳议事会 有事好商量 座谈会 议事 座谈'],
  ['WORK_MEETING', '工作例会', '推进会 例会 工作会议 工作会'],
  ['PLENARY', '全体会议', '全会 政协全会 全体会 全委会'],
  ['STANDING_MEETING', '常委会议', '常委会 常务委员会会议'],
  ['CHAIR_MEETING', '主席会议', '主席会'],
  ['COMMITTEE_MEETING', '专委会会议', '专门委员会会议 专委会活动'],
  ['CONSULT_MEETING', '专题协商会', '专题协商 协商会 协商座谈会 专题协商会议 协商会议'],
  ['OTHER', '其他', '其它 其他活动'],
])

export const attendanceStatus = choiceSet('attendanceStatus', '出席情况', [
  ['PENDING', '待确认', '未确认'],
  ['ACCEPTED', '参加', '报名 已报名 报名参加'],
  ['DECLINED', '不参加', '谢绝'],
  ['LEAVE_ASKED', '请假申请', '申请请假'],
  [
    'LEAVE_OK',
    '同意请假',
    '请假 事假 病假 公假 假 已请假 因公请假 准假 病 事 公 产假 婚假 丧假 年假 出差 公差 因公 △ ○ 〇',
  ],
  ['LEAVE_REFUSED', '不同意请假', '未准假 不准假'],
  ['PRESENT', '已出席', '√ ✓ ✔ ☑ 到 出席 已签到 签到 到会 参会 全勤 已到 实到 是 1 正常'],
  ['PRESENT_UNREGISTERED', '未报名已签到', '未报名签到 签到未报名'],
  ['LATE', '迟到'],
  ['LEFT_EARLY', '早退'],
  ['SUBSTITUTED', '委托他人参加', '替会 代会 代 替 委托 委派代表 由他人代替'],
  ['ABSENT', '缺席', '× ✕ ✗ ✘ X 旷会 未到 未出席 无故缺席 缺 缺勤 旷 未参加 否 0'],
  ['CANCELLED', '取消', '已取消'],
])

export const attendanceRole = choiceSet('attendanceRole', '参加身份', [
  ['PARTICIPANT', '参加', '参会 成员 委员'],
  ['HOST', '主持', '主持人'],
  ['STANDING', '常委', '常务委员'],
  ['OBSERVER', '列席'],
  ['KEYNOTE', '主讲人', '主讲 授课人 宣讲人'],
  ['MAIN_WRITER', '执笔人', '执笔'],
  ['RESEARCH_TEAM', '课题组成员', '调研组成员'],
  ['SPEAKER', '上台交流', '口头发言 交流发言 大会发言'],
  ['WRITTEN_SPEAKER', '书面交流', '书面发言'],
])

export const participationMode = choiceSet('participationMode', '参加方式', [
  ['MANDATORY', '必须参加', '必须 应到'],
  ['OPTIONAL', '报名参加', '自愿 报名 自愿参加'],
])

export const activityStatus = choiceSet('activityStatus', '活动状态', [
  ['DRAFT', '暂存', '草稿 未提交'],
  ['SUBMITTED', '提交申请', '已提交 待审核'],
  ['RETURNED', '退回', '已退回'],
  ['PUBLISHED', '发布', '已发布 未开始 筹备中'],
  ['RUNNING', '进行中', '正在进行'],
  ['ENDED', '已结束', '结束 已完成 完成 已开展'],
  ['SETTLED', '履职关闭', '已关闭 关闭 已结算'],
])

export const sixStep = choiceSet('sixStep', '六步工作法', [
  ['NEEDS', '需求调研', '调研需求'],
  ['THEME', '确定主题', '定主题'],
  ['PREPARE', '分工准备', '准备'],
  ['EXPERTISE', '专业支持', '专家支持'],
  ['CARRY_OUT', '组织实施', '实施'],
  ['RESULTS', '成果转化', '转化'],
])

export const outcomeKind = choiceSet('outcomeKind', '成果形式', [
  ['INFORMATION', '社情民意', '社情民意信息'],
  ['PROPOSAL', '提案'],
  ['MINUTES', '协商纪要', '会议纪要 纪要'],
  ['REPORT', '调研报告', '调研文章 专题报告 报告'],
  ['PROBLEM_SOLVED', '解决问题', '协调解决问题'],
  ['PRESS', '媒体报道', '宣传报道 新闻报道'],
  ['OTHER', '其他', '其它'],
])
