import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context } from './reading.ts'

// What offices write in other words than ours, or ask as one would in a talk.

type Row = readonly (string | number)[]

const first = (rows: readonly Row[]): SheetDraft | undefined =>
  readSheets(bookWith([{ rows }]), context)[0]

describe('headings in other words', () => {
  it.each([
    [
      'mediations by what is 化解',
      [
        ['2019年化解台账'],
        ['受理时间', '甲方', '乙方', '争议类型', '涉及资金（万元）', '化解结论', '化解人'],
        ['1.24', '马超', '周建国', '邻里', 3.5, '未果', '方瑜'],
      ],
      {
        disputeType: 'NEIGHBOR',
        amount: 3_500_000,
        result: 'FAILED',
        mediators: [{ name: '方瑜' }],
      },
    ],
    [
      'a register that asks its questions',
      [
        ['2020年矛盾纠纷化解登记'],
        ['何时受理', '纠纷双方', '属于哪类纠纷', '牵涉金额', '成功与否', '谁调解'],
        ['2020年1月10日', '马超、周建国', '合同纠纷', '无', '成功', '方瑜'],
      ],
      { acceptedOn: '2020-01-10', disputeType: 'CONTRACT', result: 'AGREED_UNSPECIFIED' },
    ],
    [
      'activities in a text file, only two of whose headings are known',
      [
        ['开展日期', '履职形式', '活动题目', '开展场所', '到场委员', '到场群众数'],
        ['2020-01-14', '走访', '走进茶园', '老街社区', '方瑜;江涛', '67人'],
        ['2020-01-17', '调研', '在身边', '茶园村', '方瑜', '36人'],
      ],
      {
        heldOn: '2020-01-14',
        title: '走进茶园',
        place: '老街社区',
        attendance: [{ name: '方瑜' }, { name: '江涛' }],
        publicCount: 67,
      },
    ],
    [
      'press whose headings no ledger knows in full',
      [
        ['2024年工作室宣传报道统计'],
        ['序号', '见报时间', '报道题目', '刊载媒体', '媒体级别', '通讯员'],
        [1, '1.10', '架起连心桥', '各界导报', '省级', '方瑜'],
      ],
      { awardedOn: '2024-01-10', title: '架起连心桥', issuer: '各界导报', level: 'PROVINCE' },
    ],
  ] satisfies [string, Row[], object][])('%s', (_, rows, values) => {
    const sheet = first(rows)
    expect(sheet?.questions).toEqual([])
    expect(sheet?.drafts[0]?.values).toMatchObject(values)
  })

  it('that could mean two things in other words mean neither', () => {
    const sheet = first([
      ['2024年来访接待登记'],
      ['日期', '来访人', '反映问题', '种类'],
      ['1月8日', '马超', '路灯不亮', '其他'],
    ])
    expect(sheet?.drafts[0]?.extra).toEqual({ 种类: '其他' })
  })
})
