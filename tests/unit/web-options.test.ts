import { describe, expect, it } from 'vitest'
import { typedOptions, WrongOption } from '#hosts/web/typed-options.ts'

describe('the options of the web host', () => {
  it('are read, and have values where nothing is written', () => {
    expect(typedOptions(['--data', '/台账', '--port', '8080', '--no-open'])).toEqual({
      dataDir: '/台账',
      port: 8080,
      opens: false,
      idleMs: 600_000,
    })
    expect(typedOptions([])).toMatchObject({ port: 0, opens: true })
  })

  it.each([
    [['--wrong'], '--data'],
    [['文件夹'], '--data'],
    [['--port'], '--port'],
    [['--port', 'abc'], '65535'],
    [['--port', '70000'], '65535'],
    [['--port', '80.5'], '65535'],
    [['--port='], '65535'],
    [['--idle-minutes', 'x'], '分钟'],
    [['--idle-minutes', '0'], '分钟'],
  ])('%j is refused with what can be written', (args, told) => {
    expect(() => typedOptions(args)).toThrow(WrongOption)
    expect(() => typedOptions(args)).toThrow(told)
  })
})
