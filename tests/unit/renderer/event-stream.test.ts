import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AppEvent } from '#shared/bridge.ts'
import { acrossWindows, everything, followEvents } from '../../../src-renderer/api/event-stream.ts'

const changed = (ledger: 'receptions' | 'duties'): AppEvent => ({
  kind: 'store-changed',
  ledgers: [ledger],
})

it('the windows of a browser share one connection, and the next takes over when it goes', async () => {
  const connected: ((event: AppEvent) => void)[] = []
  const takingOver: boolean[] = []
  const left = vi.fn()
  const subscribe = acrossWindows((listener, takesOver) => {
    connected.push(listener)
    takingOver.push(takesOver)
    return left
  })
  const heard: [window: string, event: AppEvent][] = []
  const windows = ['一', '二', '三'].map((name) => subscribe((event) => heard.push([name, event])))
  await expect.poll(() => connected.length).toBe(1)
  connected[0]?.(changed('receptions'))
  await expect.poll(() => heard.length).toBe(3)
  expect(heard.map(([name]) => name).toSorted()).toEqual(['一', '三', '二'])

  windows[0]?.()
  expect(left).toHaveBeenCalledOnce()
  await expect.poll(() => connected.length).toBe(2)
  connected[1]?.(changed('duties'))
  await expect.poll(() => heard.length).toBe(5)
  expect(heard.slice(3)).toEqual(
    expect.arrayContaining([
      ['二', changed('duties')],
      ['三', changed('duties')],
    ]),
  )
  expect(takingOver).toEqual([false, true])
  for (const leave of windows) leave()
})

const line = (...events: AppEvent[]): Response =>
  new Response(events.map((event) => `${JSON.stringify(event)}\n`).join(''))

describe('a line to the host', () => {
  /** What is heard over lines that open, fail or are refused one after the other. */
  const heardOver = async (
    lines: readonly (() => Promise<Response>)[],
    takesOver = false,
  ): Promise<AppEvent[]> => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const heard: AppEvent[] = []
    const rest = [...lines]
    const stop = followEvents(
      () => rest.shift()?.() ?? new Promise<Response>(() => undefined),
      (event) => heard.push(event),
      takesOver,
    )
    await vi.advanceTimersByTimeAsync(20_000)
    stop()
    return heard
  }
  const opens = () => Promise.resolve(line(changed('duties')))
  const fails = () => Promise.reject(new Error('gone'))
  const refused = () => Promise.resolve(new Response('{}', { status: 401 }))

  it.each([
    ['tells on its first opening what is said and no more', [opens], false, 1],
    ['has everything asked anew when it is taken up again', [opens, opens], false, 3],
    ['has everything asked anew when it opens late', [fails, fails, opens], false, 2],
    ['has everything asked anew when it is taken over', [opens], true, 2],
    ['says nothing while it is refused', [refused, refused], false, 0],
  ] as const)('%s', async (_, lines, takesOver, count) => {
    const heard = await heardOver(lines, takesOver)
    expect(heard).toHaveLength(count)
    expect(heard.filter((event) => event === everything)).toHaveLength(
      count - lines.filter((each) => each === opens).length,
    )
  })
})
