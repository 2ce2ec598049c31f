import { contract, isProcedureName, type ProcedureName } from '#shared/contract/index.ts'
import type { Envelope, ErrorJson } from '#shared/errors.ts'
import { fileFailure } from '#shared/file-failure.ts'
import { AppError, appErrorToJson } from '../errors.ts'
import { sqliteErrorToAppError } from '../store/sqlite-errors.ts'
import type { CommandContext, Handlers, QueryContext } from './handler.ts'

type AnyHandler = (input: unknown, context: QueryContext | CommandContext) => unknown

/** Answers one call by name. Never throws: every outcome is an envelope. */
export type Dispatch = (name: string, payload: unknown) => Promise<Envelope>

/**
 * The one door of the core: checks the name and the payload, calls the use-case, and turns whatever
 * went wrong into an envelope. An expected failure keeps its code; a bug gets a reference number, and
 * only the log knows its stack.
 */
export const createDispatch =
  (handlers: Handlers, context: QueryContext | CommandContext): Dispatch =>
  async (name, payload) => {
    try {
      return { ok: true, value: await call(handlers, context, name, payload) }
    } catch (error) {
      return { ok: false, error: errorToJson(error, name, context) }
    }
  }

const call = async (
  handlers: Handlers,
  context: QueryContext | CommandContext,
  name: string,
  payload: unknown,
): Promise<unknown> => {
  if (!isProcedureName(name)) throw new AppError('unknown-procedure', { name })
  const input = parseInput(name, payload)
  // Contract and handler are checked as a pair in `Handlers`; the pair is lost in the lookup by name.
  return (handlers[name] as AnyHandler)(input, context)
}

const parseInput = (name: ProcedureName, payload: unknown): unknown => {
  const parsed = contract[name].input.safeParse(payload)
  if (parsed.success) return parsed.data
  throw new AppError('invalid-input', {
    issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
  })
}

const errorToJson = (error: unknown, name: string, { ports, place }: QueryContext): ErrorJson => {
  const known = error instanceof AppError ? error : sqliteErrorToAppError(error, place.dataDir)
  if (known !== undefined) return appErrorToJson(known)
  // Whatever the core writes, store, copies, attachments or papers, lies in the data folder.
  const failure = fileFailure(error, { path: place.dataDir, isStore: true })
  if (failure !== undefined) return failure
  const ref = ports.newId().slice(-8).toUpperCase()
  ports.log.error('bug', { ref, procedure: name, stack: stackOf(error) })
  return { code: 'internal', message: `internal ${ref}`, details: { ref } }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
