import { describe, expect, it } from 'vitest'
import { parseLaunch } from '../../../src-renderer/api/launch-address.ts'

const secret = 'a1'.repeat(32)

describe('a launch address', () => {
  it.each([
    [`#launch=${secret}`, { secret, route: '/' }],
    [
      `#launch=${secret}&route=%2Fprint%2Fassessment%3Fyear%3D2024`,
      { secret, route: '/print/assessment?year=2024' },
    ],
    [`#launch=${secret}&route=javascript%3Aalert(1)`, { secret, route: '/' }],
    ['#/ledgers/receptions', { secret: undefined, route: '/ledgers/receptions' }],
    ['', { secret: undefined, route: '/' }],
  ])('%s is taken apart', (fragment, launch) => {
    expect(parseLaunch(fragment)).toEqual(launch)
  })
})
