import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may speak to the host: launch secrets (once, a minute) become tokens (as long as the host). */
export interface Sessions {
  /** A new one-time secret for a launch address. */
  readonly issueLaunch: () => string
  /** Takes a launch secret, once and in time, and gives the page its token. */
  readonly exchange: (secret: string) => string | undefined
  readonly isToken: (text: string) => boolean
  /** Lets a second start of the program ask the running one for a launch address, and nothing else. */
  readonly doorKey: string
  readonly isDoorKey: (text: string) => boolean
}

const LAUNCH_MS = 60_000

type Digest = Buffer

/** Keeps digests only; a secret or token is known to nobody but the page it was given to. */
export const createSessions = (nowMs: () => number): Sessions => {
  let launches: readonly { readonly digest: Digest; readonly until: number }[] = []
  const tokens: Digest[] = []
  const doorKey = newSecret()
  return {
    doorKey,
    isDoorKey: (text) => timingSafeEqual(digestOf(doorKey), digestOf(text)),
    issueLaunch: () => {
      const secret = newSecret()
      const still = launches.filter(({ until }) => until > nowMs())
      launches = [...still, { digest: digestOf(secret), until: nowMs() + LAUNCH_MS }]
      return secret
    },
    exchange: (secret) => {
      const digest = digestOf(secret)
      const found = launches.find((launch) => timingSafeEqual(launch.digest, digest))
      launches = launches.filter((launch) => launch !== found)
      if (found === undefined || found.until <= nowMs()) return undefined
      const token = newSecret()
      tokens.push(digestOf(token))
      return token
    },
    isToken: (text) => {
      const digest = digestOf(text)
      return tokens.some((token) => timingSafeEqual(token, digest))
    },
  }
}

/** 256 bits, as 64 hexadecimal digits. */
const newSecret = (): string => randomBytes(32).toString('hex')

/** Equal-length digests let a comparison take the same time whatever the text. */
const digestOf = (text: string): Digest => createHash('sha256').update(text).digest()
