import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context } from './reading.ts'

// Headings and layouts of papers that offices keep under other names than ours.

type Row = readonly (string | number)[]

const readAll = (rows: readonly Row[]): readonly SheetDraft[] =>
  readSheets(bookWith([{ rows }]), { ...context, today: '2025-03-01' })

const first = (rows: readonly Row[]) => {
  const [sheet] = readAll(rows)
  return { ledger: sheet?.ledger, values: sheet?.drafts[0]?.values, extra: sheet?.drafts[0]?.extra }
}

describe('papers of real offices', () => {
  it.each([
    [
      'a diary of visits to households',
      [
        ['民情日记（2024年）'],
        ['日期', '走访委员', '走访农户', '家庭住址', '走访内容', '帮办落实情况'],
        ['1月8日', '方瑜', '马超', '东关村三组', '路灯损坏', '已修复'],
      ],
      'contacts',
      {
        member: { name: '方瑜' },
        contactName: '马超',
        visits: [{ on: '2024-01-08', content: '路灯损坏', outcome: '已修复' }],
      },
    ],
    [
      'a register of supervision none of whose headings is one of ours in full',
      [
        ['民主监督活动登记台账'],
        ['序号', '监督时间', '监督事项', '监督小组成员', '发现问题及建议', '整改情况'],
        [1, '2024.1.8', '食品安全监督', '方瑜、江涛', '台账不全', '已整改'],
      ],
      'activities',
      {
        heldOn: '2024-01-08',
        title: '食品安全监督',
        attendance: [{ name: '方瑜' }, { name: '江涛' }],
        opinions: '台账不全',
        implementation: '已整改',
      },
    ],
    [
      'a court list of plaintiffs and defendants',
      [
        ['诉前委派调解案件台账'],
        ['收案日期', '案由', '原告', '被告', '特邀调解员', '调解结果'],
        ['2024-01-08', '买卖合同纠纷', '马超', '周建国', '方瑜', '调解成功'],
      ],
      'mediations',
      {
        parties: [
          { name: '马超', role: 'APPLICANT' },
          { name: '周建国', role: 'RESPONDENT' },
        ],
      },
    ],
    [
      'a list of cases found by looking for them',
      [
        ['信访矛盾排查记录表（2024年）'],
        ['排查日期', '排查区域/单位', '矛盾双方', '矛盾类型', '事项描述', '化解责任人', '化解进展'],
        ['1月8日', '东关村', '马超、周建国', '邻里纠纷', '因停车争执', '方瑜', '已劝解'],
      ],
      'mediations',
      { community: '东关村', disputeType: 'NEIGHBOR', brief: '因停车争执', process: '已劝解' },
    ],
    [
      'opinions that were collected, without titles of their own',
      [
        ['意见建议征集汇总表', '时间：2024年3月'],
        ['序号', '征集时间', '姓名', '所在单位', '意见建议内容'],
        [1, '3月8日', '马超', '县水利局', '加装河堤护栏。另请补种行道树'],
      ],
      'informations',
      { title: '加装河堤护栏', authors: [{ name: '马超' }], authorUnit: '县水利局' },
    ],
  ] as const)('are read: %s', (_name, rows, ledger, values) => {
    const read = first(rows)
    expect(read.ledger).toBe(ledger)
    expect(read.values).toMatchObject(values)
  })

  it('a heading none of whose words is known by heart is a heading, and the person is asked', () => {
    const [sheet] = readAll([
      ['城关镇平安建设台账'],
      ['巡查时间', '巡查路段', '巡查人员', '存在问题', '整改措施', '复查结果'],
      ['2024.1.8', '东关路段', '方瑜', '路灯损坏', '更换灯泡', '合格'],
    ])
    expect(sheet?.questions.map(({ kind }) => kind)).toEqual(['ledger'])
    expect(sheet?.drafts).toEqual([])
  })

  it('被申请人（单位） names a person or a body, and is not where somebody works', () => {
    const { values } = first([
      ['2024年物业纠纷调解台账'],
      ['受理时间', '申请人', '被申请人（单位）', '纠纷简述', '主调人'],
      ['2024.1.8', '马超', '安居物业公司', '屋顶漏水', '方瑜'],
    ])
    expect(values).toMatchObject({
      parties: [
        { name: '马超', role: 'APPLICANT' },
        { name: '安居物业公司', role: 'RESPONDENT' },
      ],
      brief: '屋顶漏水',
    })
  })

  it.each(['走访', '帮扶'])('%s时间 is the day of a contact, %s内容 what it was about', (way) => {
    const { values } = first([
      ['委员结对联系群众台账'],
      ['委员', '联系对象', '住址', `${way}时间`, `${way}内容`],
      ['方瑜', '马超', '东关村', '2024.1.8', '送农技到田头'],
    ])
    expect(values).toMatchObject({ visits: [{ on: '2024-01-08', content: '送农技到田头' }] })
  })

  it('慰问内容 is what was brought, not what was said', () => {
    const { values, extra } = first([
      ['委员走访慰问台账'],
      ['慰问委员', '慰问对象', '慰问时间', '慰问内容', '收集意见建议'],
      ['方瑜', '马超', '2024.1.8', '米面油', '修路'],
    ])
    expect(values).toMatchObject({ visits: [{ on: '2024-01-08', content: '修路' }] })
    expect(extra).toEqual({ 慰问内容: '米面油' })
  })

  it('姓名 above a list of what one member took part in names who took part', () => {
    const { values } = first([
      ['政协委员履职情况登记表'],
      ['姓名：郑晓东　　界别：农业　　年度：2024'],
      ['时间', '地点', '参加会议（活动）名称', '主要内容'],
      ['1月8日', '县政协会议室', '常委会会议', '听取汇报'],
    ])
    expect(values).toMatchObject({ heldOn: '2024-01-08', attendance: [{ name: '郑晓东' }] })
  })

  it('委员对办理结果是否满意 is answered like 是否满意', () => {
    const { values } = first([
      ['提案办理情况征询意见反馈表'],
      ['提案编号', '提案题目', '提案委员', '承办单位', '委员对办理结果是否满意'],
      ['12', '关于路灯的提案', '方瑜', '县住建局', '基本满意'],
    ])
    expect(values?.['satisfaction']).toBe('MOSTLY')
  })

  it('来信人地址 and 反映人电话 are those of the visitor, 接待人电话 is not', () => {
    const { values, extra } = first([
      ['2024年群众来信登记簿'],
      ['收件时间', '来信人', '来信人地址', '来信人电话', '反映问题', '接待人', '接待人电话'],
      ['1月8日', '马超', '东关村', '13811110021', '修路', '方瑜', '13811110022'],
    ])
    expect(values).toMatchObject({ address: '东关村', phone: '13811110021' })
    expect(extra).toEqual({ 接待人电话: '13811110022' })
  })

  it('补贴金额 of a case is not what the parties quarrel about', () => {
    const { values, extra } = first([
      ['人民调解“以案定补”案件申报表'],
      ['受理时间', '双方当事人', '案件名称', '调解员姓名', '调解成功时间', '补贴金额（元）'],
      ['2024.1.8', '马超、周建国', '马超与周建国邻里纠纷案', '方瑜', '2024.1.9', 200],
    ])
    expect(values).toMatchObject({ closedOn: '2024-01-09' })
    expect(values).not.toHaveProperty('amount')
    expect(extra).toEqual({ '补贴金额（元）': '200' })
  })

  it.each([
    [
      ['2024年部门预算支出表'],
      ['科目编码', '科目名称', '本年预算', '上年执行数'],
      [20101, '公共服务', 10, 8],
    ],
    [
      ['公务用车使用登记表'],
      ['日期', '用车事由', '目的地', '用车人', '驾驶员'],
      ['2024.1.8', '下乡', '东关村', '方瑜', '江涛'],
    ],
    [
      ['城乡公交发车时刻表'],
      ['线路', '起点站', '终点站', '首班时间', '末班时间'],
      ['1路', '汽车站', '东关', '6:30', '18:00'],
    ],
    [
      ['食堂采购明细'],
      ['日期', '品名', '单位', '数量', '单价', '金额'],
      ['2024.1.8', '大米', '斤', 10, 3, 30],
    ],
    [
      ['2024年收文登记簿'],
      ['收文日期', '来文单位', '文件标题', '文号', '份数', '承办人'],
      ['2024.1.8', '住建局', '通知', '1号', 1, '方瑜'],
    ],
  ])('nothing is taken from %s', (...rows) => {
    expect(readAll(rows).flatMap(({ drafts }) => drafts)).toEqual([])
  })
})
