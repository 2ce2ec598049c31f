import { describe, expect, it } from 'vitest'
import { recordPapers } from '#core/reports/forms/record-papers.ts'
import { rosterPaper } from '#core/reports/papers/roster-paper.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import { type RecordFormId, recordForms } from '#shared/ledgers/forms.ts'
import { recordOf, sourceOf } from '../helpers/filled-record.ts'
import { paperWords } from '../helpers/paper-words.ts'

/** Spaces aside: they only place a word on its line. */
const wordsOn = (papers: readonly Paper[]): string =>
  paperWords(papers).join('|').replaceAll(/\s/g, '')

const words = (list: string): readonly string[] => list.split(' ')

const party = '姓名(名称) 性别 民族 年龄 职业或职务 联系电话 单位或住址 委托代理人'

/** What offices find on each form, line by line, as the forms they have used so far have it. */
const lines: { readonly [F in RecordFormId]: readonly string[] } = {
  reception: words(
    '接待来访群众登记表 编号： 登记时间： 来访人 性别 年龄 联系电话 单位或住址 来访人数 身份证号 来访形式 来信 来电 网上 走访 转来 来访时间 接待地点 事项性质 建议意见 申诉求决 检举控告 咨询 纠纷调解 内容分类 反映问题及诉求 现场答复情况 处理方式 协调 转办 交办 转微协商 转社情民意 转提案 引导 不予受理 接待委员意见 接待委员签名： 年月日 承办单位 办理时限 办理结果 承办人签名（盖章）： 年月日 回访情况及满意度 满意 基本满意 不满意 回访人： 来访人签名： 年月日 备注',
  ),
  activity: words(
    '活动（履职）记录表 工作室： 编号： 活动主题 活动类型 活动时间 活动地点 主持人 记录人 组织单位 参加群众人数 参加委员 邀请人员 活动内容（过程） 形成的意见建议 成果及转化 照片 6×4厘米 说明： 说明： 照片 说明： 召集人审核 召集人签名：',
  ),
  'sign-in': words('活动签到表 活动： 时间： 地点： 序号 姓名 界别、单位及职务 联系电话 签名 备注'),
  leave: words(
    '请假单 姓名 界别 单位及职务 会议（活动） 时间 地点 请假事由 请假人签名： 批准意见 主席批准 同意 不同意 批准人签名：',
  ),
  consultation: words(
    '微协商记录表 协商议题 议题来源 时间 地点 主持人 参加委员 相关部门 利益相关方及群众代表 专家 调研情况 各方意见 达成共识 未达成事项 责任单位 办结时限 落实情况 群众评价 记录人 签名 主持人： 委员： 记录人： 部门代表： 群众代表：',
  ),
  'duty-log': words(
    '值班日志 天气： 值班日期 时段 值班委员 实际值班人 带班领导 工作人员 值班地点 到岗—离岗 接待批次 接待人次 现场答复数 受理登记数 主要事项 处理情况 移交事项 调班、备注 值班人签名 签名：',
  ),
  information: words(
    '社情民意信息 编号： 第 期 标题 反映人 联系方式 反映人单位及职务 情况反映 原因分析 意见建议 核稿 签发 主送 抄送',
  ),
  proposal: words(
    '提案 提案号： 收文顺序号： 案由 提案类别 提出时间 提案者性质 第一提案人 委员证号 界别 单位职务 联系电话 通讯地址 邮编 联名提案人 姓名 界别 单位职务 电话 签名 情况、分析 建议 意向主办单位 意向会办单位 审查意见 签名： 立案号 办理方式 主办单位 会办单位',
  ),
  'proposal-feedback': words(
    '提案办理情况征询意见表 案由 第一提案人 主办单位 沟通方式 走访情况 已走访 委员本人提出不需要走访 未走访 办理人员态度 满意 理解 不满意 答复前听取意见方式 走访 电话 其他 未联系 答复针对性 针对 基本针对 未针对 分管领导 是 否 是否同意办理结果 同意 保留 不同意 意见建议 提案人签名： 年',
  ),
  topic: words(
    '派题单 下达单位： 下达日期： 题目来源 政协出题 党委点题 自选 题目 承接工作室 牵头委员 完成时限 参与委员 要求 下达单位意见 （盖章）年月日',
  ),
  'topic-answer': words(
    '答题反馈表 题目 牵头委员 答题方式 过程 主要建议 采纳落实 评价 评价人签名（盖章）： 召集人签名：',
  ),
  dossier: words('卷宗 卷名 卷内目录 申请书 告知书 调解）记录 协议书 卷宗情况说明'),
  'dossier-cover': words('卷宗 卷名 卷号 调解员 调解日期 立卷人 立卷日期 保管期限 备注'),
  'dossier-contents': words(
    '卷内目录 序号 文书名称 页号 备注 申请书或受理登记表 权利义务告知书 身份证明 授权委托书 调查记录 证据材料 调解记录 协议书 履行凭证 回访记录 司法确认 卷宗情况说明 封底',
  ),
  'mediation-application': words(
    `申请书 申请人 ${party} 被申请人 ${party} 纠纷简要情况 申请事项 自愿申请 申请人（签名盖章或按指印） 年月日`,
  ),
  'mediation-acceptance': words(
    '受理登记表 当事人申请 经当事人同意，调解 之间的纠纷 纠纷类型 案件来源 纠纷简要情况 当事人（签名） 登记人（签名） （印章） 年月日 备注：此表由',
  ),
  'mediation-notice': words(
    '告知书 自愿、平等 享有下列权利 选择或者接受调解员 履行下列义务 如实陈述 协议 当事人（签名）',
  ),
  'mediation-authorization': words(
    '授权委托书 委托人 受委托人 委托事项 委托权限 代为申请或要求终止调解 提供证据 选择或接受调解员 承认、变更、放弃请求 签署记录、告知书、协议书 领取文书 其他 委托人（签名） 受委托人（签名）',
  ),
  'mediation-inquiry': words(
    '调查记录 时间 地点 参加人 被调查人 事由 记录 被调查人： 调查人： 记录人：',
  ),
  'mediation-evidence': words('证据材料 序号 证据名称 来源 提供人 提供时间 份数 粘贴处'),
  'mediation-record': words(
    '记录 时间 地点 事由 参加人 当事人 权利义务 原则、方式和调解员 风险 陈述、核对证据及调解经过 调解结果 签名 当事人： 参加人： 调解员： 记录人： （印章）',
  ),
  'mediation-agreement': words(
    `协议书 编号： 当事人1 ${party} 纠纷主要事实 争议事项 自愿达成如下协议 涉及金额 履行方式、时限 本协议一式 当事人（签名盖章或按指印） 调解员： 记录人：`,
  ),
  'mediation-oral': words(
    '口头协议登记表 编号： 当事人 纠纷主要事实、争议事项 达成协议内容 涉及金额 履行方式、时限 调解员（签名） （印章）',
  ),
  'mediation-receipt': words('履行凭证 协议编号 履行情况 履行经过 收条、汇款单等粘贴处'),
  'mediation-callback': words(
    '回访记录 当事人 协议编号 回访事由 回访时间 履行情况 回访情况 回访人（签名）',
  ),
  'mediation-closing': words(
    '结案报告表 卷号： 填表时间： 承办单位 承办人 受案时间 结案时间 案件来源 纠纷类型 当事人信息 纠纷简要事实 调解经过 调解结果 结果 负责人意见 负责人（签名） （盖章）',
  ),
  'dossier-note': words('卷宗情况说明 本卷情况 缺少的文书 立卷人 检查人 立卷时间'),
  assignment: words(
    '交办（转办）单 〕交字第号 承办单位 来访人 联系电话 反映事项摘要 交办意见及时限 （盖章）年月日 领导批示 回执 请于 前将办理结果反馈 办理情况 承办人： 负责人签字： 单位（盖章） 年月日',
  ),
  supervision: words('督办通知单 〕督字第号 承办单位 原事项 原时限 超期天数 督办要求 签发'),
  'handling-feedback': words(
    '办理情况反馈表 〕交字第号 承办单位 原事项 调查情况 处理依据 处理结果 告知方式 负责人签字：',
  ),
  'call-back': words(
    '回访记录 〕交字第号 回访时间 回访方式 回访对象 原事项 回访内容 满意度 满意 基本满意 不满意 回访人：',
  ),
  archive: words(
    '档案 全宗 类别 题名 起止日期 保管期限 卷号 卷内目录 序号 责任者 题名 日期 页号 备注 备考表 本卷情况说明 立卷人 检查人 立卷时间',
  ),
}

/** The first line that does not stand after those before it; undefined where all do. */
const missingIn = (text: string, wanted: readonly string[]): string | undefined => {
  let from = 0
  return wanted.find((word) => {
    const at = text.indexOf(word, from)
    from = at + word.length
    return at < 0
  })
}

describe.each(recordForms)('the form $label', ({ id, ledgers: [ledger] }) => {
  it.each([
    ['filled', recordOf(ledger)],
    ['blank', undefined],
  ])('has every line an office knows, in its order, %s', (_, record) => {
    const text = wordsOn(recordPapers(id, sourceOf(ledger, record)))
    expect(missingIn(text, lines[id]), text).toBeUndefined()
  })

  it('stands upright on A4, as forms of one record do', () => {
    const papers = recordPapers(id, sourceOf(ledger, recordOf(ledger)))
    expect(papers.map(({ landscape }) => landscape)).toEqual(papers.map(() => false))
  })
})

describe('the roster of a month', () => {
  const roster = (blank: boolean, isPublic: boolean): string =>
    wordsOn([
      rosterPaper({
        studio: '老城工作室',
        month: '2024-03',
        duties: blank ? [] : [recordOf('duties')],
        members: new Map(),
        isPublic,
        masked: true,
        book: shippedBook,
        blank,
      }),
    ])

  it.each([true, false])('has every column in its order, blank %s', (blank) => {
    const wanted = words(
      '值班（接访日）安排表 日期 星期 时段 值班委员 联系电话 带班领导 工作人员 调班、备注 制表： 审核： （盖章）',
    )
    expect(missingIn(roster(blank, false), wanted)).toBeUndefined()
  })

  it('shows no telephones where the public reads it', () => {
    expect(roster(false, true)).not.toContain('联系电话')
  })
})
