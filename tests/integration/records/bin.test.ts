import { describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/index.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

describe('the recycle bin', () => {
  it('tells removed members of one name apart by number, unit or sector', async () => {
    using app = await setupApp()
    const marks = [{ memberNo: '0123' }, { workUnit: '县医院' }, { sector: '教育界' }, {}]
    for (const mark of marks) {
      const values = { name: '王芳', ...mark }
      const { id } = await app.call('records.create', { ledger: 'members', values })
      await app.call('records.remove', { ledger: 'members', id, revision: 1 })
    }
    const titles = (await app.call('bin.list', {})).rows.map(({ title }) => title)
    expect(titles.toSorted()).toEqual(
      ['王芳', '王芳（县医院）', '王芳（教育界）', '王芳（编号 0123）'].toSorted(),
    )
  })

  it('is shown last thrown first', async () => {
    using app = await setupApp()
    const visit = await createVisit(app)
    const studio = await createStudio(app, '商会委员工作室')
    await app.call('records.remove', { ledger: 'receptions', id: visit.id, revision: 1 })
    await app.call('records.remove', { ledger: 'studios', id: String(studio.id), revision: 1 })
    const { rows } = await app.call('bin.list', {})
    expect(rows.map(({ title }) => title)).toEqual(['商会委员工作室', '郝洁'])
  })

  it('is paged through to its end, and finds by ledger, name or text in it', async () => {
    using app = await setupApp()
    const names = ['安平', '柏云', '程川', '董玉', '樊星']
    for (const visitorName of names) {
      const { id } = await createVisit(app, { visitorName, content: `${visitorName}说路灯坏了` })
      await app.call('records.remove', { ledger: 'receptions', id, revision: 1 })
    }
    const titlesOf = async (asked: Input<'bin.list'>) => {
      const { rows, total } = await app.call('bin.list', asked)
      return [total, ...rows.map(({ title }) => title).toSorted()]
    }
    const pages = [0, 2, 4].map((offset) => titlesOf({ offset, limit: 2 }))
    const seen = (await Promise.all(pages)).flatMap(([, ...titles]) => titles)
    expect(seen.toSorted()).toEqual(names.toSorted())
    expect(await titlesOf({ text: '柏云' })).toEqual([1, '柏云'])
    expect(await titlesOf({ text: '来访接待', limit: 2, offset: 4 })).toHaveLength(2)
    expect(await titlesOf({ ledger: 'members' })).toEqual([0])
  })

  it('gives records of several ledgers back in one act, and takes it back in one', async () => {
    using app = await setupApp()
    const { id: visit } = await createVisit(app)
    const { id: studio } = await createStudio(app, '商会委员工作室')
    const targets = [
      { ledger: 'receptions', id: visit },
      { ledger: 'studios', id: String(studio) },
    ] as const
    for (const target of targets) await app.call('records.remove', { ...target, revision: 1 })
    const move = (into: 'book' | 'bin') => app.call('bin.move', { into, targets: [...targets] })
    const isThere = async () => {
      const listed = targets.map(({ ledger }) => app.call('records.list', { ledger, limit: 1 }))
      return (await Promise.all(listed)).map(({ total }) => total)
    }
    expect(await move('book')).toEqual({ moved: 2 })
    expect(await isThere()).toEqual([1, 1])
    expect(await move('book')).toEqual({ moved: 0 })
    expect(await move('bin')).toEqual({ moved: 2 })
    expect(await isThere()).toEqual([0, 0])
    expect((await app.call('bin.list', {})).total).toBe(2)
  })
})
