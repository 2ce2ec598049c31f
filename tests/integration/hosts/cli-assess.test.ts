import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lxq, said, setupFolder, setupOffice } from '../../helpers/command-line.ts'

const SLOW = 120_000
const facts = join(import.meta.dirname, '../../fixtures/facts')
const schemes = join(import.meta.dirname, '../../../resources/schemes')

interface SpokenSheet {
  readonly subject: { readonly id: string; readonly kind: string; readonly name: string }
  readonly lines: readonly Readonly<Record<string, unknown>>[]
  readonly total: number
  readonly grade: string
}

describe('lxq assess', { timeout: SLOW }, () => {
  it('scores a file of facts without books, by an id or by a file of a scheme, in one shape', async () => {
    const file = join(facts, '08-minhang.json')
    const of = (scheme: string) => lxq('assess', '--facts', file, '--scheme', scheme, '--json')
    const [byId, byFile] = await Promise.all([of('minhang'), of(join(schemes, 'minhang.json'))])
    const sheets = said<SpokenSheet[]>(byId)
    expect(said(byFile)).toEqual(sheets)
    expect(Object.keys(sheets[0] ?? {})).toEqual(['subject', 'lines', 'total', 'grade'])
    const line = sheets[0]?.lines.find(({ item }) => item === 'activities')
    expect(Object.keys(line ?? {})).toEqual([
      'item',
      'rule',
      'count',
      'points',
      'capped',
      'records',
    ])
    expect(line).toMatchObject({
      points: 20,
      records: ['activities-2', 'activities-3', 'activities-4', 'activities-5'],
    })
    expect(sheets[0]?.total).toBe(85)
  })

  it('names the place in facts and in a scheme that do not hold, with exit code 2', async () => {
    using folder = setupFolder()
    const bad = join(folder.path, '事实.json')
    writeFileSync(bad, '{"year":2024,"members":[{"name":"甲","hat":1}]}')
    const scheme = join(folder.path, '方案.json')
    writeFileSync(
      scheme,
      readFileSync(join(schemes, 'minhang.json'), 'utf8').replace('"name"', '"nam"'),
    )
    const good = join(facts, '08-minhang.json')
    const [byFacts, byScheme, noScheme] = await Promise.all([
      lxq('assess', '--facts', bad, '--scheme', 'minhang', '--json'),
      lxq('assess', '--facts', good, '--scheme', scheme, '--json'),
      lxq('assess', '--facts', good, '--scheme', 'nobody', '--json'),
    ])
    expect([byFacts.code, byScheme.code, noScheme.code]).toEqual([2, 2, 2])
    expect(JSON.parse(byFacts.err)).toMatchObject({ code: 'facts-invalid' })
    expect(byFacts.err).toContain('members.0.hat')
    expect(byFacts.err).toContain('可以写：memberNo（委员编号）')
    expect(JSON.parse(byScheme.err)).toMatchObject({ code: 'scheme-invalid' })
    expect(JSON.parse(noScheme.err)).toMatchObject({ code: 'not-found' })
    expect(noScheme.err).toContain('lxq schemes list')
  })

  it('says how facts are written in its help, and nothing is scored where nobody is meant', async () => {
    using folder = setupFolder()
    const nobody = join(folder.path, '空.json')
    writeFileSync(nobody, '{}')
    const year = ['--year', '2024', '--scheme', '桐城'] as const
    const [help, none, noYear] = await Promise.all([
      lxq('assess', '--help'),
      lxq('assess', '--facts', nobody, ...year),
      lxq('assess', '--facts', nobody, '--scheme', '桐城'),
    ])
    expect(help.out).toContain('"firstProposer": "甲"')
    expect([none.code, none.out]).toEqual([0, expect.stringContaining('没有可考核的委员或工作室')])
    expect([noYear.code, noYear.err]).toEqual([2, expect.stringContaining('可以写：2024')])
  })
})

describe('lxq schemes', { timeout: SLOW }, () => {
  it('carries a scheme out and in, checks it, and scores a year by it', async () => {
    using office = await setupOffice()
    const { data, path } = office
    const file = join(path, '延边.json')
    said(await lxq('schemes', 'export', 'yanbian-2022', '--out', file, '--data', data, '--json'))
    const taken = await lxq('schemes', 'import', file, '--data', data, '--json')
    expect(said(taken)).toMatchObject({ id: 'yanbian-2022.2' })
    const checked = said<{ fault: unknown }>(
      await lxq('schemes', 'check', file, '--data', data, '--json'),
    )
    expect(checked.fault).toBeNull()
    const year = ['assess', '--year', '2024', '--scheme', file] as const
    expect(said(await lxq(...year, '--data', data, '--json'))).toEqual([])
  })
})
