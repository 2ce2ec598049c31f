import type { AppEvent } from '#shared/bridge.ts'

/** Where the core writes what a support engineer will read. No personal data, ever. */
export interface Logger {
  info(message: string, context?: Record<string, unknown>): void
  error(message: string, context?: Record<string, unknown>): void
}

/** What a host lends the core: the world it may not reach for itself. */
export interface Ports {
  readonly log: Logger
  /** The instant now, ISO in UTC. */
  readonly now: () => string
  /** The business day it is in the office, ISO. */
  readonly today: () => string
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly emit: (event: AppEvent) => void
  /** Who sits at the program. */
  readonly user: () => string
}
