import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lxq, refusal, setupOffice } from '../../helpers/command-line.ts'

let office: Awaited<ReturnType<typeof setupOffice>>
beforeAll(async () => {
  office = await setupOffice()
})
afterAll(() => office[Symbol.dispose]())

describe('the words of lxq', () => {
  it('are Chinese in its help, and a ledger is known by its Chinese title too', async () => {
    const { out } = await lxq('list', '--help')
    expect(out).toMatch(/^用法： lxq list \[选项\] <ledger>/)
    expect(out).not.toMatch(/Options|default|display/)
    expect(await lxq('list', '来访接待', '--data', office.data)).toMatchObject({ code: 0 })
  })

  it('say of a text that holds no ledger that nothing was written, and no batch is made of it', async () => {
    const note = join(office.path, '便笺.txt')
    writeFileSync(note, '下周三开会，请带材料。\n会后去青石镇。\n')
    const { code, out } = await lxq('import', note, '--data', office.data)
    expect({ code, first: out.split('\n')[0] }).toEqual({
      code: 0,
      first: '便笺.txt（没有认出台账，未写入）',
    })
  })

  it('say of a data folder without books that there are none, and begin none there', async () => {
    const missing = join(office.data, 'mistyped')
    for (const args of [['list', 'receptions'], ['stats', '--year', '2024'], ['backup']]) {
      const { code, err } = await lxq(...args, '--data', missing)
      expect(code).toBe(2)
      expect(refusal(err)).toMatchObject({
        code: 'office-missing',
        message: expect.stringContaining(missing),
      })
    }
    expect(existsSync(missing)).toBe(false)
  })

  it.each([
    [['list', 'nothing'], 'receptions（来访接待）'],
    [['list', 'members', '--where', 'shoe=44'], 'phone（'],
    [['report', '--year', '2024', '--out', 'x.doc'], 'docx、pdf、txt'],
    [['report', '--year', '2024', '--out', 'x.docx', '--outline', 'no'], 'annual（'],
    [['stats', '--year', '2024', '--studio', '没有的'], '目前没有可选的'],
    [['stats', '--year', '2024', '--out', 'x.txt'], 'xlsx、docx、pdf'],
    [['print', 'bogus', '--out', 'x.pdf'], 'print 里没有“bogus”这一项。可以写：assessment'],
    [['print', '--bogus'], '没有这个选项“--bogus”'],
    [['stats', '--from', '2024.1.1'], '2024-01-31'],
    [['assess', '--year', '2024', '--scheme', 'no'], 'wangyi-2024（'],
  ])('say what could be written instead of %j', async (args, offered) => {
    const { code, err } = await lxq(...args, '--data', office.data, '--json')
    expect(code).toBe(2)
    expect(refusal(err)).toMatchObject({
      code: expect.stringMatching(/^(invalid-input|not-found)$/),
    })
    expect(refusal(err).message).toContain(offered)
  })
})
