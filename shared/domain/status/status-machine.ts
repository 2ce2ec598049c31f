/** What may follow what: status × event → status; what is not in the table is refused. */
export type StatusMachine<S extends string, E extends string> = {
  readonly [From in S]: { readonly [On in E]?: S }
}
