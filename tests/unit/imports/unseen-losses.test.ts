import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// Rows, columns and words of other offices that an earlier reading lost.

const readAll = (wish: SheetWish): readonly SheetDraft[] =>
  readSheets(bookWith([wish]), { ...context, today: '2025-03-01' })

const valuesOf = (wish: SheetWish) =>
  readAll(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))
const named = (...names: readonly string[]) => names.map((name) => ({ name }))

describe('what would be lost', () => {
  it('lines between the entries name sector, studio or kind of those below', () => {
    const members = valuesOf({
      merges: ['A1:D1', 'A3:D3', 'A5:D5'],
      rows: [
        ['第九届委员名单'],
        ['序号', '姓名', '性别', '电话'],
        ['中共界（1人）'],
        [1, '包拯', '男', '13800138001'],
        ['教育界（1人）'],
        [1, '上官婉', '女', '13800138002'],
      ],
    })
    expect(members.map(({ sector }) => sector)).toEqual(['中共界', '教育界'])
    const disputes = valuesOf({
      merges: ['A3:D3', 'A5:D5'],
      rows: [
        ['2018年矛盾纠纷台账'],
        ['受理时间', '双方当事人', '案由', '调解员'],
        ['一、邻里纠纷'],
        ['4.16', '甲一、乙二', '排水', '贺平'],
        ['二、跨省务工人员来函'],
        ['4.18', '丙三、丁四', '工资', '贺平'],
      ],
    })
    expect(disputes.map(({ disputeType }) => disputeType)).toEqual(['NEIGHBOR', undefined])
  })

  it('a line across two tables side by side speaks for the rows of both', () => {
    const head = ['姓名', '工作单位及职务', '手机']
    const members = valuesOf({
      merges: ['A1:F1', 'A3:F3', 'A5:F5'],
      rows: [
        ['委员通讯录'],
        [...head, ...head],
        ['经济界（2人）'],
        ['范蠡', '商会会长', '13811124001', '子贡', '税务局', '13811124002'],
        ['教育界（1人）'],
        ['', '', '', '颜回', '二中教师', '13811124005'],
      ],
    })
    expect(members.map(({ name, sector }) => [name, sector])).toEqual([
      ['范蠡', '经济界'],
      ['子贡', '经济界'],
      ['颜回', '教育界'],
    ])
  })

  it('one column of ticks, days or numbers of papers for each level, several levels in one cell', () => {
    const byLevel = valuesOf({
      merges: ['A1:G1', 'D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3'],
      rows: [
        ['2020年社情民意信息报送情况统计'],
        ['信息标题', '撰稿人', '报送时间', '采用情况', '', '', '批示领导'],
        ['', '', '', '县采用', '市采用', '省采用', ''],
        ['关于小水电的建议', '雷霆', '3.5', '√', '青政信〔2020〕12期', '3月20日', '高峰（书记）'],
      ],
    })
    expect(byLevel.map(({ adoptions }) => adoptions)).toEqual([
      [
        { level: 'COUNTY' },
        { level: 'CITY', carrier: '青政信〔2020〕12期' },
        { level: 'PROVINCE', on: '2020-03-20' },
        { effect: 'INSTRUCTION', leader: '高峰' },
      ],
    ])
    const inOneCell = valuesOf({
      name: '社情民意',
      rows: [
        ['题目', '作者', '上报时间', '采用单位', '采用时间'],
        ['关于扬尘的建议', '梅兰', '2017.2.3', '县政协、市政协', '2017.2.10'],
      ],
    })
    expect(inOneCell[0]?.['adoptions']).toEqual([
      { level: 'COUNTY', on: '2017-02-10' },
      { level: 'CITY', on: '2017-02-10' },
    ])
  })

  it('附议人 in numbered columns, numbered in one row or below a common heading', () => {
    const flat = valuesOf({
      name: '提案',
      rows: [
        ['编号', '提案题目', '第一提案人', '附议人1', '附议人2', '附议人3'],
        ['1', '关于修桥的提案', '苏轼', '苏辙', '', '秦观'],
      ],
    })
    expect(flat[0]?.['coSigners']).toEqual(named('苏辙', '秦观'))
    const below = valuesOf({
      name: '提案',
      merges: ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2'],
      rows: [
        ['提案号', '案由', '提案人', '附议人', ''],
        ['', '', '', '1', '2'],
        ['001', '关于新建公厕的提案', '苏轼', '苏辙', '苏洵'],
      ],
    })
    expect(below[0]?.['coSigners']).toEqual(named('苏辙', '苏洵'))
  })

  it('上午 in the cell of the day, 联系方式 over telephones, 市政协录用 over a tick', () => {
    const [duty] = valuesOf({
      name: '值班登记',
      rows: [
        ['坐班时间', '坐班委员', '接待人次', '主要事项'],
        ['2019.3.6上午', '孟春', 3, '咨询社保'],
      ],
    })
    expect(duty).toMatchObject({ date: '2019-03-06', shift: 'AM', persons: 3 })
    const [contact] = valuesOf({
      rows: [
        ['委员联系界别群众登记表'],
        ['包联委员', '群众姓名', '身份', '联系方式', '走访日期', '反映的困难'],
        ['范蠡', '陶朱', '个体户', '13800138001', '2022.3.1', '贷款难'],
      ],
    })
    expect(contact).toMatchObject({ phone: '13800138001', contactKind: 'SELF_EMPLOYED' })
    const [information] = valuesOf({
      name: '社情民意',
      rows: [
        ['报送日期', '信息标题', '第一撰稿人', '联名撰稿人', '市政协录用'],
        ['2015年1月8日', '关于清理僵尸车的建议', '葛优然', '方圆、方正', '√'],
      ],
    })
    expect(information).toMatchObject({
      authors: named('葛优然', '方圆', '方正'),
      adoptions: [{ level: 'CITY' }],
    })
  })

  it('headings in the words of other offices, sums in words and lines to sign on', () => {
    const [sheet] = readAll({
      merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      rows: [
        ['2019年度委员接访台账'],
        ['接访年月', '来访人', '反映情况', '', '处理情况', ''],
        ['', '', '类别', '内容', '方式', '结果'],
        ['20190503', '杨翠花', '民政', '救助金未到账', '转办', '已发放'],
        ['本月共接待2人次'],
        ['承办人签字：', '', '领导签字：'],
        ['√表示已办结'],
      ],
    })
    expect(sheet?.drafts.map(({ values }) => values)).toEqual([
      {
        visitedOn: '2019-05-03',
        visitorName: '杨翠花',
        category: 'CIVIL_AFFAIRS',
        content: '救助金未到账',
        handling: 'TRANSFER',
        result: '已发放',
      },
    ])
    expect(sheet?.problemRows).toEqual([])
  })
})
