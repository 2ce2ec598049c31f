/** An arc along which one unit can flow; `tag` is what the caller knows it by. */
export interface Arc<T> {
  readonly from: number
  readonly to: number
  readonly cost: number
  readonly tag: T | null
}

const cycleAt = <T>(via: readonly (Arc<T> | undefined)[], start: number): readonly Arc<T>[] => {
  const cycle: Arc<T>[] = []
  let arc = via[start]
  while (arc !== undefined) {
    cycle.push(arc)
    if (arc.from === start) return cycle.toReversed()
    arc = via[arc.from]
  }
  return []
}

/** A node on a ring of predecessors, or undefined while there is none. */
const ringNode = <T>(via: readonly (Arc<T> | undefined)[]): number | undefined => {
  const seenFrom = via.map(() => -1)
  for (let start = 0; start < via.length; start += 1) {
    let node = start
    while (seenFrom[node] === -1) {
      seenFrom[node] = start
      const back = via[node]
      if (back === undefined) break
      node = back.from
      if (seenFrom[node] === start) return node
    }
  }
  return undefined
}

const relax = <T>(
  arcs: readonly Arc<T>[],
  dist: Float64Array,
  via: (Arc<T> | undefined)[],
): boolean => {
  let isChanged = false
  for (const arc of arcs) {
    const reached = (dist[arc.from] ?? 0) + arc.cost
    if (reached >= (dist[arc.to] ?? 0)) continue
    dist[arc.to] = reached
    via[arc.to] = arc
    isChanged = true
  }
  return isChanged
}

/**
 * Finds a round trip whose costs sum to less than nothing, by Bellman and Ford; undefined when there
 * is none, which proves that no change can make the whole cheaper. Arcs come in groups as they are kept.
 */
export const cheaperRound = <T>(
  nodes: number,
  groups: readonly (readonly Arc<T>[])[],
): readonly Arc<T>[] | undefined => {
  const dist = new Float64Array(nodes)
  const via: (Arc<T> | undefined)[] = Array.from({ length: nodes })
  for (let pass = 0; pass <= nodes; pass += 1) {
    let isChanged = false
    for (const arcs of groups) isChanged = relax(arcs, dist, via) || isChanged
    if (!isChanged) return undefined
    const node = ringNode(via)
    if (node !== undefined) return cycleAt(via, node)
  }
  return undefined
}
