import type { z } from 'zod'

/** What a call is: a query is handed nothing to write with, a command may write. */
export interface Procedure<
  K extends 'query' | 'command' = 'query' | 'command',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K
  readonly input: I
  readonly output: O
}

/** Describes a call that only reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'query', I, O> => ({ kind: 'query', input, output })

/** Describes a call that may write. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'command', I, O> => ({ kind: 'command', input, output })
