import type { CoreRole } from '#core/index.ts'
import type { AppEvent, FileRef } from '#shared/bridge.ts'
import type { Envelope, ErrorJson } from '#shared/errors.ts'

/** What a core thread is born with. URLs travel as text: they cannot be cloned. */
export interface CoreThreadData {
  readonly role: CoreRole
  readonly dataDir: string
  readonly resourcesDir: string
  readonly version: string
  readonly workbookThread: string
  /** Shared by all threads: what one calls off another sees between two rows. */
  readonly cancelMemory: SharedArrayBuffer
}

/** A request for one answer: a call of the contract, a file in passing, or the store opened or closed. */
export type CoreRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'call'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'reserve'; readonly name: string }
  | { readonly kind: 'locate'; readonly token: string }

export type ToCoreThread =
  | { readonly kind: 'stop'; readonly backup: boolean }
  | { readonly kind: 'request'; readonly id: number; readonly request: CoreRequest }

export type FromCoreThread =
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: Envelope }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | {
      readonly kind: 'log'
      readonly level: 'info' | 'error'
      readonly message: string
      readonly context: Record<string, unknown>
    }

/** How a thread found its store: open, or kept from it by what a backup could mend. */
export interface OpenedStore {
  readonly refusal?: ErrorJson
}

/** Room for a file that comes from outside, under a token a page may name. */
export interface ReservedFile {
  readonly token: string
  readonly path: string
}

/** A file in passing, with the path only hosts may know. */
export interface LocatedFile extends FileRef {
  readonly path: string
}
