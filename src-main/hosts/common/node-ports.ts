import { userInfo } from 'node:os'
import type { Logger, Ports } from '#core/index.ts'
import type { AppEvent } from '#shared/bridge.ts'
import { createIds } from './new-ids.ts'

/** The day it is where the computer stands, ISO. */
const localDay = (now: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Lends the core this machine's clock, identifiers and user. */
export const createNodePorts = (log: Logger, emit: (event: AppEvent) => void): Ports => ({
  log,
  emit,
  now: () => new Date().toISOString(),
  today: () => localDay(new Date()),
  newId: createIds(),
  user: () => userInfo().username,
})
