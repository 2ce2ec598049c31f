import { expect, it } from 'vitest'
import { createCancels } from '#core/app/cancels.ts'
import { startWork } from '#core/app/imports/import-work.ts'
import type { AppEvent } from '#shared/bridge.ts'
import { cancelMemory } from '#shared/cancel-memory.ts'
import { storePorts } from '../helpers/stores.ts'

const ROWS = 20_000

const setupWork = () => {
  const events: AppEvent[] = []
  const cancels = createCancels(cancelMemory())
  const emit = (event: AppEvent): void => void events.push(event)
  return { events, cancels, work: startWork({ ports: { ...storePorts, emit }, cancels }, 'a') }
}

it('work that tells of every row is heard some times a second, of each phase and of its end', () => {
  const { events, work } = setupWork()
  const from = performance.now()
  work.tell('planning', 0, ROWS)
  for (let row = 0; row <= ROWS; row += 1) work.tell('applying', row, ROWS)
  const most = (performance.now() - from) / 50 + 3
  expect(events.length).toBeLessThanOrEqual(most)
  expect(events.slice(0, 2)).toMatchObject([
    { phase: 'planning', done: 0 },
    { phase: 'applying', done: 0 },
  ])
  expect(events.at(-1)).toMatchObject({ phase: 'applying', done: ROWS })
  work.end()
})

it('work that is called off ends at the next row, whether that is heard of or not', () => {
  const { cancels, work } = setupWork()
  work.tell('applying', 0, ROWS)
  work.tell('applying', 1, ROWS)
  cancels.cancel('a')
  expect(() => work.tell('applying', 2, ROWS)).toThrow('cancelled')
  work.end()
})
