import { parseArgs } from 'node:util'
import { errorCodeOf } from '#shared/file-failure.ts'
import { defaultDataDir } from '../common/place.ts'
import { words } from './words.ts'

/** What was asked of the web host on its command line. */
export interface WebOptions {
  readonly dataDir: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly opens: boolean
  readonly idleMs: number
}

/** What was typed wrongly, as a sentence. */
export class WrongOption extends Error {}

const HIGHEST_PORT = 65_535
/** Longer than a timer of Node can wait. */
const MOST_MINUTES = 30_000

/** Reads the options of the web host; throws `WrongOption` for what is none. */
export const typedOptions = (args: readonly string[]): WebOptions => {
  const { data, port, 'no-open': isClosed, 'idle-minutes': minutes } = parsed(args)
  return {
    dataDir: data,
    port: numberIn(port, [0, HIGHEST_PORT], words.badPort),
    opens: !isClosed,
    idleMs: numberIn(minutes, [1, MOST_MINUTES], words.badMinutes) * 60_000,
  }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: defaultDataDir() },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        'idle-minutes': { type: 'string', default: '10' },
      },
    }).values
  } catch (error) {
    if (errorCodeOf(error)?.startsWith('ERR_PARSE_ARGS') !== true) throw error
    throw new WrongOption(words.usage, { cause: error })
  }
}

const numberIn = (
  text: string,
  [least, most]: readonly [number, number],
  told: (typed: string) => string,
): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new WrongOption(told(text))
}
