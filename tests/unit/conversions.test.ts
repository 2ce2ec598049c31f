import { describe, expect, it } from 'vitest'
import { convertValues } from '#shared/domain/conversions.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

const carriedOn = (from: LedgerId, to: LedgerId, values: Parameters<typeof convertValues>[2]) =>
  convertValues(from, to, values, { today: '2024-05-06' })

describe('a record that is carried on', () => {
  it('brings what is known of the visitor along as a party of the dispute', () => {
    const visit = {
      visitorName: '王芳',
      gender: 'FEMALE',
      phone: '13900001111',
      address: '东街1号',
      subject: '漏水',
      content: '楼上漏水三个月',
    }
    expect(carriedOn('receptions', 'mediations', visit)).toMatchObject({
      parties: [{ name: '王芳', gender: 'FEMALE', phone: '13900001111', address: '东街1号' }],
      brief: '漏水\n楼上漏水三个月',
    })
    expect(carriedOn('receptions', 'mediations', { gender: 'MALE' })).toMatchObject({
      parties: [{ name: null, gender: 'MALE', phone: null, address: null }],
    })
  })

  it.each<[LedgerId, Parameters<typeof convertValues>[2], string]>([
    ['receptions', { subject: '路灯', content: '东街没有路灯' }, '路灯'],
    ['receptions', { content: '东街没有路灯' }, '东街没有路灯'],
    ['activities', { title: '议事会', content: '谈路灯' }, '议事会'],
    ['mediations', { brief: '两家争一堵墙' }, '两家争一堵墙'],
  ])('out of %s (%j) is titled by the first thing that is said of it', (from, values, title) => {
    expect(carriedOn(from, 'informations', values)?.['title']).toBe(title)
  })
})
