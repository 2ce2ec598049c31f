import { siteOf } from '../store/office.ts'
import type { Pen } from '../store/records/pen.ts'
import type { Writer } from '../store/store.ts'
import type { CommandContext } from './handler.ts'

/** The pen a use-case writes with: now, by whoever sits here, on this PC; throws `office-missing`. */
export const penOf = (
  { ports }: Pick<CommandContext, 'ports'>,
  writer: Writer,
  batch: string | null = null,
): Pen => ({
  writer,
  newId: ports.newId,
  stamp: { at: ports.now(), by: ports.user() },
  site: siteOf(writer),
  batch,
})
