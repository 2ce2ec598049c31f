import type { Handlers } from './handler.ts'
import { officeHandlers } from './office.ts'
import { recordHandlers } from './records.ts'

/** Every use-case of the program by name; one that is missing does not compile. */
export const handlers: Partial<Handlers> = { ...officeHandlers, ...recordHandlers }
