import { expect, it } from 'vitest'
import { Step } from '#shared/domain/steps/steps.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

it('the next number of a paper is offered after the last of the office, whoever handed it on, and none before the first', async () => {
  using app = await setupApp()
  const visits = [
    await createVisit(app, { studio: await createStudio(app, '老街工作室') }),
    await createVisit(app, { studio: await createStudio(app, '茶园工作室') }),
  ]
  const [first, second] = visits.map(({ id }) => ({ ledger: 'receptions', id }) as const)
  if (first === undefined || second === undefined) throw new Error('two visits are wanted')
  const next = async (kind: Step['kind']): Promise<string | null> =>
    (await app.call('steps.nextNumber', { ...second, kind, on: '2024-05-06' })).number
  expect(await next('ASSIGN')).toBeNull()
  const step = Step.parse({
    kind: 'TRANSFER',
    on: '2024-05-05',
    unit: '县水利局',
    number: '〔2024〕交字第8号',
  })
  await app.call('steps.create', { ...first, step, along: false })
  expect(await next('ASSIGN')).toBe('〔2024〕交字第9号')
  expect(await next('SUPERVISE')).toBeNull()
  const own = Step.parse({ kind: 'TRANSFER', on: '2024-05-06', unit: '县水利局', number: '3' })
  await app.call('steps.create', { ...second, step: own, along: false })
  expect(await next('ASSIGN')).toBe('4')
})
