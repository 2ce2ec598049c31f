import type { HostBridge, InvokeOptions } from '#shared/bridge.ts'
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts'
import { CallError } from './call-error.ts'

/** Asks the core for something by name; answers with the value or throws a `CallError`. */
export type Call = <N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options?: InvokeOptions,
) => Promise<Output<N>>

/** The typed client over whatever bridge the host lends. */
export const createCall =
  (bridge: HostBridge): Call =>
  async <N extends ProcedureName>(name: N, input: Input<N>, options?: InvokeOptions) => {
    const answer = await bridge.invoke(name, input, options)
    if (!answer.ok) throw new CallError(answer.error)
    return answer.value as Output<N> // the contract is checked on the core's side
  }
