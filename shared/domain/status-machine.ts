/** What may follow what: status × event → status; what is not in the table is refused. */
export type StatusMachine<S extends string, E extends string> = {
  readonly [From in S]: { readonly [On in E]?: S }
}

/** The status after an event, or undefined where the event is not allowed. */
export const nextStatus = <S extends string, E extends string>(
  machine: StatusMachine<S, E>,
  status: S,
  event: E,
): S | undefined => machine[status][event]

/** What may be done in a status now, in the order in which the machine names its events. */
export const eventsAt = <S extends string, E extends string>(
  machine: StatusMachine<S, E>,
  events: readonly E[],
  status: S,
): readonly E[] => events.filter((event) => machine[status][event] !== undefined)
