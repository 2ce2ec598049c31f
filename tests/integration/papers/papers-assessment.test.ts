import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreCharacters } from '#hosts/common/pdf-text.ts'
import { openPrinter, printPapers } from '../../helpers/paper-pdf.ts'
import { pdfPages, smallestType } from '../../helpers/pdf-text.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'

let browser: Awaited<ReturnType<typeof openPrinter>>
let app: TestApp
beforeAll(async () => {
  browser = await openPrinter()
  app = await setupApp()
  const studio = await createStudio(app, '老街社区委员工作室')
  await app.call('records.create', {
    ledger: 'members',
    values: { name: '尹军', workUnit: '县第一中学', studio: [{ studio }] },
  })
  await app.call('records.create', {
    ledger: 'activities',
    values: {
      title: '读书会',
      kinds: ['READING'],
      heldOn: '2024-04-10',
      studio,
    },
  })
})
afterAll(async () => {
  app[Symbol.dispose]()
  await browser.close()
})

const member = { kind: 'member', scheme: 'tongcheng-2019' } as const
const studio = { kind: 'studio', scheme: 'studio-default' } as const

/** What stands on each paper in the order it is read, as the field's forms have it. */
const forms = [
  [
    'P12',
    { form: 'assessment', ...member },
    '委员履职考核表 填报单位 编号 填报日期 姓名 性别 界别 政治面貌 单位及职务 政协职务 工作室 考核项目 考核内容 标准分 完成情况 自评分 考核分 依据 基本分小计 总分 个人述职 签名 意见 召集人签名 专委会意见 签名 主席会议审定 等次 盖章',
  ],
  [
    'P13',
    { form: 'assessment', ...studio },
    '委员工作室考核评分表 填报单位 编号 填报日期 序号 考核项目 考核内容及标准 分值 计分办法 自评分 考核分 原因及佐证 基本分小计 加分小计 扣分小计 总分 等次 考核组成员签名',
  ],
  [
    'P14',
    { form: 'summary', ...member },
    '考核汇总表 填报单位 名次 姓名 界别 参加政协会议 提交提案 加分 扣分 总分 等次 备注 制表 审核 主席会议审定 不对外公布名次',
  ],
  [
    'P14 of studios',
    { form: 'summary', ...studio },
    '考核汇总表 名次 工作室 类别 阵地建设 加分 扣分 总分 等次 备注 制表 审核',
  ],
  [
    'P17',
    { form: 'review', ...member },
    '评议表 委员 界别 评议内容 好 较好 一般 差 总体评价 意见建议 不记名',
  ],
  [
    'the notice',
    { form: 'notice', ...member },
    '通知书 编号 同志 考核项目 得分 总分 等次 异议 盖章 回执 签收意见 签收人',
  ],
] as const

describe.each(forms)('%s', (_, of, words) => {
  it.each([false, true])('has every cell of the form in its order (blank: %s)', async (blank) => {
    const papers = await app.call('papers.list', { ...of, year: 2024, blank })
    expect(papers).toHaveLength(1)
    const path = join(app.dataDir, 'paper.pdf')
    writeFileSync(path, restoreCharacters(await printPapers(browser, papers)))
    const text = (await pdfPages(path)).join('').replace(/\s/g, '')
    expect(text).toMatch(new RegExp(words.split(' ').join('.*'), 's'))
    const name = of.kind === 'member' ? '尹军' : '老街社区'
    expect(text.includes(name)).toBe(!blank)
    expect(await smallestType(path)).toBeGreaterThanOrEqual(7)
  })
})
