/** Import plans that wait for a person's yes. They live as long as the core and are few. */
export interface PlanShelf {
  put(id: string, plan: unknown): void
  take(id: string): unknown
  drop(id: string): void
}

const KEPT = 20

/** A shelf that keeps the newest plans and forgets the oldest. */
export const createPlanShelf = (): PlanShelf => {
  const plans = new Map<string, unknown>()
  return {
    put: (id, plan) => {
      plans.set(id, plan)
      for (const old of [...plans.keys()].slice(0, Math.max(0, plans.size - KEPT)))
        plans.delete(old)
    },
    take: (id) => plans.get(id),
    drop: (id) => {
      plans.delete(id)
    },
  }
}
