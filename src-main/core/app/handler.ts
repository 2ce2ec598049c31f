import type { Kind, Output, Parsed, ProcedureName } from '#shared/contract/index.ts'
import type { FileBox } from '../files.ts'
import type { Ports } from '../ports.ts'
import type { Reader, Store } from '../store/store.ts'
import type { Cancels } from './cancels.ts'
import type { PlanShelf } from './plan-shelf.ts'
import type { YearShelf } from './year-shelf.ts'

/** What a query sees. There is nothing here to write with. */
export interface QueryContext {
  readonly ports: Ports
  readonly reader: Reader
  readonly place: Place
  readonly cancels: Cancels
  readonly years: YearShelf
}

/** What a command sees besides: the one door to writing, files, and plans that wait for a yes. */
export interface CommandContext extends QueryContext {
  readonly write: Store['write']
  readonly backup: Store['backup']
  /** Changes whenever anybody has written into the store. */
  readonly storeState: Store['state']
  readonly files: FileBox
  readonly plans: PlanShelf
  /** Puts a copy in the place of the store and opens it; only the thread that owns the store can. */
  readonly restore: (source: string) => Output<'backups.restore'>
  /** Opens a store anew that could not be opened; throws what is still wrong with it. */
  readonly reopen: () => void
}

/** Where the core lives on this machine. */
export interface Place {
  readonly dataDir: string
  readonly resourcesDir: string
  readonly version: string
  /** Entry of the killable thread that reads workbooks; the host knows whether it is .ts or .js. */
  readonly workbookThread: URL
  /** Shared by the threads of one program, so that one may call off what another does. */
  readonly cancelMemory?: SharedArrayBuffer
}

type ContextOf<N extends ProcedureName> = Kind<N> extends 'query' ? QueryContext : CommandContext

/** One use-case a procedure. */
export type Handlers<N extends ProcedureName = ProcedureName> = {
  readonly [K in N]: (input: Parsed<K>, context: ContextOf<K>) => Output<K> | Promise<Output<K>>
}

/** The procedures whose names begin with one of the nouns. */
export type Feature<Noun extends string> = Extract<ProcedureName, `${Noun}.${string}`>
