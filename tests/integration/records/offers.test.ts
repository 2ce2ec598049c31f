import { describe, expect, it } from 'vitest'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

describe('a studio offered for a record', () => {
  const offered = async (app: TestApp, text: string, on = '') =>
    (await app.call('studios.offer', { text, on })).map(({ name, isOpen }) =>
      isOpen ? name : `${name}(未开放)`,
    )

  it('is found by its characters, its short name, its pinyin and its initials', async () => {
    using app = await setupApp()
    for (const [name, shortName] of [
      ['城关镇委员工作室', '一号室'],
      ['法律界别委员工作室', null],
    ])
      await app.call('records.create', {
        ledger: 'studios',
        values: { name: name ?? '', shortName: shortName ?? null },
      })
    for (const typed of ['城关', '关镇', '一号', 'chengguan', 'cgz', 'CGZ'])
      expect(await offered(app, typed), typed).toEqual(['城关镇委员工作室'])
    expect(await offered(app, '')).toHaveLength(2)
    expect(await offered(app, 'wygzs')).toHaveLength(2)
    expect(await offered(app, 'xyz')).toEqual([])
  })

  it('stands last when it was not open on the day', async () => {
    using app = await setupApp()
    for (const values of [
      { name: '老街委员工作室', closedOn: '2023-12-31' },
      { name: '新区委员工作室', foundedOn: '2022-01-01' },
    ])
      await app.call('records.create', { ledger: 'studios', values })
    expect(await offered(app, '', '2024-03-05')).toEqual([
      '新区委员工作室',
      '老街委员工作室(未开放)',
    ])
    expect(await offered(app, '', '2021-03-05')).toEqual([
      '老街委员工作室',
      '新区委员工作室(未开放)',
    ])
  })
})

it('a unit or place written before is offered by characters, pinyin and initials, most used first', async () => {
  using app = await setupApp()
  for (const handlingUnit of ['县住建局', '县水利局', '县住建局', '城管大队', '住保中心'])
    await createVisit(app, { handlingUnit })
  const offered = (text: string) =>
    app.call('records.suggest', { ledger: 'receptions', field: 'handlingUnit', text })
  expect(await offered('住')).toEqual(['县住建局', '住保中心'])
  expect(await offered('xzjj')).toEqual(['县住建局'])
  expect(await offered('zhu')).toEqual(['县住建局', '住保中心'])
  expect(await offered('shuili')).toEqual(['县水利局'])
  expect(await offered('zzz')).toEqual([])
})
