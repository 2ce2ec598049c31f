import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// Text where a word of a list was looked for, and a yes where a form was.

const opinion = (text: string) => {
  const head = ['来访日期', '来访人', '反映问题', '处理意见']
  return readTable({ rows: [['来访登记'], head, ['2024-05-06', '王芳', '路灯不亮', text]] })
}

describe('处理意见', () => {
  it('told at length is an opinion, and nobody is warned', () => {
    const sheet = opinion('已联系住建局，三日内更换灯泡')
    expect(sheet.issues).toEqual([])
    expect(sheet.drafts).toMatchObject([
      { values: { receiverOpinion: '已联系住建局，三日内更换灯泡' }, extra: {} },
    ])
  })

  it('that is a word of the list is the way of handling', () => {
    expect(opinion('转办').drafts[0]?.values).toMatchObject({ handling: 'TRANSFER' })
  })

  it.each(['转呈', '建议当场答复来访群众本人，并做好记录'])(
    '%s may be meant for a word, so it is said',
    (text) => {
      const sheet = opinion(text)
      expect(sheet.issues).toMatchObject([{ code: 'choice-unknown' }])
      expect(sheet.drafts[0]?.extra).toEqual({ 处理意见: text })
    },
  )
})

describe('how a dispute ended', () => {
  const result = (heading: string, text: string) => {
    const rows = [
      ['矛盾纠纷调解台账'],
      ['受理日期', '当事人', '纠纷类型', '简要情况', heading],
      ['2024-05-06', '王芳、李强', '邻里', '漏水', text],
    ]
    return readTable({ rows }).drafts[0]?.values['result']
  }

  it.each([
    ['是否化解', '是', 'AGREED_UNSPECIFIED'],
    ['是否调解成功', '√', 'AGREED_UNSPECIFIED'],
    ['调解结果', '调解成功', 'AGREED_UNSPECIFIED'],
    ['是否化解', '否', 'FAILED'],
    ['调解结果', '达成书面协议', 'AGREED_WRITTEN'],
    ['调解结果', '口头协议', 'AGREED_ORAL'],
  ])('%s %s invents no paper: %s', (heading, text, code) => {
    expect(result(heading, text)).toBe(code)
  })
})
