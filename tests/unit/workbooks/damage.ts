import { defaultLimits } from '#core/workbooks/limits.ts'
import { writeStoredZip } from '#core/workbooks/zip/stored-zip.ts'
import { openZip } from '#core/workbooks/zip/zip-preflight.ts'

/** A source of numbers that gives the same ones for the same seed. */
type Dice = (sides: number) => number

const diceOf = (seed: number): Dice => {
  let state = seed * 2_654_435_761 + 1
  return (sides) => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) % Math.max(1, sides)
  }
}

/** What stands where it should not in files that programs wrote badly. */
const ODDITIES = [
  '<',
  '>',
  '&',
  '"',
  '\u0000',
  '</row>',
  '<c r="ZZZ99999999"/>',
  '<c t="s"><v>-1</v></c>',
  '<c r="A1" t="s"><v>99999999999999999999</v></c>',
  'r="0"',
  '<![CDATA[',
  '<!--',
  '<?x',
  '&#xFFFFFFFF;',
  '_xD800_',
  '1e999',
  '__proto__',
]

/** Flips, cuts, doubles and fills bytes the way bad sticks, bad mail and bad programs do. */
const damage = (bytes: Buffer, dice: Dice): Buffer => {
  const place = dice(bytes.length)
  const length = 1 + dice(40)
  switch (dice(6)) {
    case 0:
      return bytes.subarray(0, place)
    case 1:
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(0, place - length))])
    case 2:
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)])
    case 3: {
      const odd = Buffer.from(ODDITIES[dice(ODDITIES.length)] ?? '')
      return Buffer.concat([bytes.subarray(0, place), odd, bytes.subarray(place)])
    }
    case 4:
      return Buffer.from(bytes).fill(dice(256), place, Math.min(bytes.length, place + length))
    default: {
      const copy = Buffer.from(bytes)
      copy[place] = dice(256)
      return copy
    }
  }
}

/** A package whose seals are whole and whose contents are not: what only a parser can refuse. */
const damageInside = (bytes: Buffer, dice: Dice): Buffer => {
  const zip = openZip(bytes, defaultLimits)
  const chosen = dice(zip.parts.length)
  return writeStoredZip(
    zip.parts.map((part, at) => {
      const data = zip.unpack(part)
      const isHit = at === chosen || /sheet1|sharedStrings|content\.xml/.test(part.name)
      return { name: part.name, data: isHit ? damage(data, dice) : data }
    }),
  )
}

const isPackage = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString() === 'PK'

/**
 * The file, damaged in the way of that seed: always the same. A binary package is only hurt from
 * outside: SheetJS never gets done with some records inside, which is what the thread's clock is for.
 */
export const damaged = (bytes: Buffer, seed: number): Buffer => {
  const dice = diceOf(seed)
  const isBinary = bytes.includes('xl/workbook.bin')
  if (isPackage(bytes) && !isBinary && seed % 2 === 0) return damageInside(bytes, dice)
  let hurt = bytes
  for (let times = 1 + dice(4); times > 0; times -= 1) hurt = damage(hurt, dice)
  return hurt
}
