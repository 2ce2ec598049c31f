import { describe, expect, it } from 'vitest'
import type { Paper } from '#shared/domain/paper.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const of = { form: 'register', by: 'levels', list: { ledger: 'informations' } } as const

const inform = (app: TestApp, title: string, adoptions: readonly Record<string, string>[]) =>
  app.call('records.create', {
    ledger: 'informations',
    values: {
      title,
      submittedOn: '2024-03-05',
      authors: [{ name: '尹军' }],
      situation: '路灯不亮。',
      adoptions: [...adoptions],
    },
  })

/** The texts of every row under the head. */
const rowsOf = ([paper]: readonly Paper[]): readonly (readonly string[])[] =>
  (paper?.parts ?? []).flatMap((part) =>
    part.kind === 'grid' ? part.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )

const headOf = ([paper]: readonly Paper[]): string =>
  (paper?.parts ?? [])
    .flatMap((part) => (part.kind === 'grid' ? part.head : []))
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .join('|')

describe('the register of adoptions by level', () => {
  it('says of every information that was adopted who took it, who instructed, and what came of it', async () => {
    using app = await setupApp()
    await inform(app, '关于路灯的建议', [
      { level: 'COUNTY', mode: 'SINGLE', carrier: '第3期' },
      { level: 'CITY', mode: 'COMBINED', effect: 'IMPLEMENTED', note: '已装灯' },
      { level: 'PARTY_COMMITTEE', mode: 'SINGLE' },
      { effect: 'INSTRUCTION', leader: '王主任', instructionLevel: 'COUNTY', on: '2024-04-01' },
    ])
    await inform(app, '关于停车的建议', [{ level: 'COUNTY', mode: 'FORWARDED', proof: '转办单' }])
    await inform(app, '没有被采用的', [])
    const papers = await app.call('papers.list', of)
    expect(papers[0]?.landscape).toBe(true)
    expect(papers[0]?.title).toBe('云岭县政协社情民意信息采用登记表')
    expect(headOf(papers)).toBe(
      '序号|标题|作者|报送日期|采用|单篇/综合/转送|批示领导及级别|批示日期|采纳落实|证明材料|加分|县|市|省|全国',
    )
    const rows = rowsOf(papers)
    const lamps = rows.find((row) => row.includes('关于路灯的建议'))
    expect(lamps?.slice(2)).toEqual([
      '尹军',
      '2024.03.05',
      '1',
      '1',
      '',
      '',
      '单篇采用、综合采用',
      '王主任（县(区)级）',
      '2024.04.01',
      '采纳落实 已装灯、党委(办)',
      '第3期',
      '',
    ])
    expect(rows.some((row) => row.includes('没有被采用的'))).toBe(false)
    // Twice the county, once the city.
    expect(rows.at(-1)?.slice(4, 8)).toEqual(['2', '1', '0', '0'])
  })

  it('adds up to what the statistics say, also where one row says of adoption and instruction', async () => {
    using app = await setupApp()
    await inform(app, '一行两事', [
      { level: 'CITY', mode: 'SINGLE', leader: '市长', instructionLevel: 'CITY', on: '2024-04-01' },
    ])
    await inform(app, '采用并批示', [
      { level: 'NATIONAL', mode: 'SINGLE', effect: 'INSTRUCTION', leader: '某部部长' },
    ])
    await inform(app, '还没有回音的', [{ level: 'PROVINCE', mode: 'SENT_UP' }])
    await inform(app, '报送后被采用的', [
      { level: 'PROVINCE', mode: 'SENT_UP' },
      { level: 'PROVINCE', mode: 'COMBINED' },
      { leader: '县委书记' },
    ])
    const rows = rowsOf(await app.call('papers.list', of))
    expect(rows.map((row) => row[1])).toEqual(['报送后被采用的', '采用并批示', '一行两事', ''])
    expect(rows[1]?.slice(8, 12)).toEqual(['单篇采用', '某部部长', '', ''])
    expect(rows[2]?.slice(8, 11)).toEqual(['单篇采用', '市长（市级）', '2024.04.01'])
    const { figures } = await app.call('statistics.list', {
      period: { kind: 'year', year: 2024 },
      figures: ['informations.adoptions', 'informations.instructions'],
      breakdowns: ['level'],
    })
    const [adoptions, instructions] = figures
    const byLevel = new Map(adoptions?.breakdowns[0]?.keys.map(({ key, value }) => [key, value]))
    expect(rows.at(-1)?.slice(4, 8)).toEqual(
      ['COUNTY', 'CITY', 'PROVINCE', 'NATIONAL'].map((level) => String(byLevel.get(level) ?? 0)),
    )
    expect([adoptions?.value, instructions?.value]).toEqual([3, 3])
  })

  it('is printed blank for the pen, and goes to Word and Excel', async () => {
    using app = await setupApp()
    await inform(app, '关于路灯的建议', [{ level: 'COUNTY', mode: 'SINGLE' }])
    const blank = rowsOf(await app.call('papers.list', { ...of, blank: true }))
    expect(blank.length).toBeGreaterThan(10)
    expect(blank.flat().join('')).not.toContain('路灯')
    for (const format of ['docx', 'xlsx'] as const) {
      const [file] = await app.call('papers.export', { of, format })
      expect(file?.name).toBe(`云岭县政协社情民意信息采用登记表.${format}`)
    }
  })
})
