import { expect, it, vi } from 'vitest'
import type { AppEvent } from '#shared/bridge.ts'
import { acrossWindows } from '../../../src-renderer/api/event-stream.ts'

const changed = (ledger: 'receptions' | 'duties'): AppEvent => ({
  kind: 'store-changed',
  ledgers: [ledger],
})

it('the windows of a browser share one connection, and the next takes over when it goes', async () => {
  const connected: ((event: AppEvent) => void)[] = []
  const left = vi.fn()
  const subscribe = acrossWindows((listener) => {
    connected.push(listener)
    return left
  })
  const heard: [window: string, event: AppEvent][] = []
  const windows = ['一', '二', '三'].map((name) => subscribe((event) => heard.push([name, event])))
  await vi.waitFor(() => expect(connected).toHaveLength(1))
  connected[0]?.(changed('receptions'))
  await vi.waitFor(() => expect(heard).toHaveLength(3))
  expect(heard.map(([name]) => name).toSorted()).toEqual(['一', '三', '二'])

  windows[0]?.()
  expect(left).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(connected).toHaveLength(2))
  connected[1]?.(changed('duties'))
  await vi.waitFor(() => expect(heard).toHaveLength(5))
  expect(heard.slice(3)).toEqual(
    expect.arrayContaining([
      ['二', changed('duties')],
      ['三', changed('duties')],
    ]),
  )
  for (const leave of windows) leave()
})
