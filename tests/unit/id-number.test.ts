import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idCheckDigit, judgeIdNumber } from '#shared/domain/id-number.ts'

/** GB 11643 by ISO 7064: the digits weighted by powers of two come to 1 modulo 11, the check digit with them. */
const isWhole = (number: string): boolean => {
  const digits = [...number].map((sign) => (sign === 'X' ? 10 : Number(sign)))
  return digits.reduce((sum, digit) => (sum * 2 + digit) % 11, 0) === 1
}

const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''))

describe('the number of an identity card', () => {
  test('ends with the one sign that makes it whole', () => {
    fc.assert(
      fc.property(digits(17), (first) => {
        const whole = [...'0123456789X'].filter((sign) => isWhole(first + sign))
        expect([idCheckDigit(first)]).toEqual(whole)
      }),
    )
  })

  test.each([
    ['18791231', 'birth'],
    ['18800101', 'ok'],
    ['19000229', 'birth'],
    ['20000229', 'ok'],
    ['20240431', 'birth'],
    ['20241301', 'birth'],
  ])('of somebody born on %s is judged %s', (birth, verdict) => {
    const first = `610104${birth}123`
    expect(judgeIdNumber(first + idCheckDigit(first))).toBe(verdict)
  })

  test.each([
    ['610104850102123', 'old-15'],
    ['610104851302123', 'birth'],
    ['6101********1234', 'masked'],
    ['G12345678', 'other-document'],
    ['61010419850102', 'length'],
  ])('%s is judged %s', (text, verdict) => {
    expect(judgeIdNumber(text)).toBe(verdict)
  })
})
