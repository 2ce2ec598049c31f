import { describe, expect, it } from 'vitest'
import { NARROWED, narrowedAddress, narrowedOf } from '../../../src-renderer/api/narrowed.ts'

const asked = (text: string) => narrowedOf(new URLSearchParams({ [NARROWED]: text }))

describe('the address of a narrowed list', () => {
  it('is read as it was written', () => {
    const narrowed = { title: '未办结 · 3 条 & 其他', ids: ['a', 'b'] }
    const address = new URL(narrowedAddress('receptions', narrowed), 'http://x')
    expect(narrowedOf(address.searchParams)).toEqual(narrowed)
  })

  it.each([
    '{',
    'null',
    '[]',
    '{"ids":["a"]}',
    '{"title":7}',
    '{"title":"a","ids":"a"}',
    '{"title":"a","ids":["a",7]}',
    '{"title":"a","figure":"receptions"}',
    '{"title":"a","figure":null}',
  ])('is not looked at where it says %s', (text) => {
    expect(asked(text)).toBeUndefined()
  })
})
