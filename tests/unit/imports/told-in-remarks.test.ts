import { describe, expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

// What a remark tells of an entry that no column of its own does.

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('remarks', () => {
  const member = (remark: string, heading = '备注') =>
    valuesOf({
      rows: [
        ['第九届委员会委员名册'],
        ['序号', '姓名', '性别', '界别', heading],
        [1, '尹军', '男', '教育', remark],
        [2, '韩辉', '男', '经济', ''],
      ],
    })[0]

  it.each([
    ['2022年1月增补', { joinedOn: '2022-01' }],
    ['增补（2022.1）', { joinedOn: '2022-01' }],
    [
      '2022年1月18日增补；2023年3月辞去委员',
      { joinedOn: '2022-01-18', leftOn: '2023-03', status: 'LEFT' },
    ],
    ['因工作变动调离', { status: 'LEFT' }],
    ['二〇二三年三月病故', { leftOn: '2023-03', status: 'LEFT' }],
  ])('%s tells when a member came or left', (remark, told) => {
    expect(member(remark)).toMatchObject({ ...told, remark })
    expect(member(remark, '届中情况')).toMatchObject(told)
  })

  it.each(['2022年辞去校长职务', '拟增补', '未辞去委员', '已联系', '建议免去'])(
    '%s tells nothing of the kind',
    (remark) => {
      const { joinedOn, leftOn, status } = member(remark) ?? {}
      expect([joinedOn, leftOn, status]).toEqual([undefined, undefined, undefined])
    },
  )

  it('what a column of its own tells stands against the remark', () => {
    const [told] = valuesOf({
      rows: [
        ['第九届委员会委员名册'],
        ['序号', '姓名', '界别', '任职时间', '备注'],
        [1, '尹军', '教育', '2021-11', '2022年1月增补'],
      ],
    })
    expect(told?.['joinedOn']).toBe('2021-11')
  })

  it('2023年5月撤销 beside a studio is the day it was closed', () => {
    const studios = valuesOf({
      rows: [
        ['委员工作室一览表'],
        ['序号', '工作室名称', '类别', '召集人', '备注'],
        [1, '河湾镇委员工作室', '区域类', '尹军', '2023年5月撤销'],
        [2, '教育界委员工作室', '界别类', '韩辉', '2020年3月揭牌'],
      ],
    })
    expect(studios).toMatchObject([{ closedOn: '2023-05' }, { foundedOn: '2020-03' }])
  })
})
