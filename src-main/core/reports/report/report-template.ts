/** A text of an outline, taken apart. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  /** A word of the frame: period, unit. */
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'slot'; readonly slot: SlotName }
  | { readonly kind: 'clauses'; readonly clauses: readonly (readonly TemplateNode[])[] }

/** `figure/by=key`, `figure/by*most`, `figure+`, taken apart. */
export interface SlotName {
  readonly figure: string
  readonly kind: 'value' | 'change' | 'list'
  readonly by?: string
  readonly key?: string
  readonly most?: number
}

const SLOT = /^([A-Za-z]+\.[A-Za-z]+)(?:\/([A-Za-z]+)(?:=([A-Za-z0-9_-]*)|\*(\d*)))?(\+?)$/

/** Reads the name of a slot, or undefined when it is none. */
const parseSlot = (name: string): SlotName | undefined => {
  const [, figure, by, key, most, plus] = SLOT.exec(name) ?? []
  if (figure === undefined) return undefined
  if (by === undefined) return { figure, kind: plus === '+' ? 'change' : 'value' }
  if (key !== undefined) return { figure, by, key, kind: plus === '+' ? 'change' : 'value' }
  return { figure, by, kind: 'list', ...(most ? { most: Number(most) } : {}) }
}

/** Takes a text of an outline apart; throws a `SyntaxError` on a bracket that is not closed. */
export const parseTemplate = (text: string): readonly TemplateNode[] => {
  const { nodes, rest } = parseNodes(text, '')
  if (rest !== '') throw new SyntaxError(`unexpected ${rest.slice(0, 20)}`)
  return nodes
}

interface Read {
  readonly nodes: readonly TemplateNode[]
  readonly rest: string
}

const parseNodes = (text: string, ends: string): Read => {
  const nodes: TemplateNode[] = []
  let rest = text
  while (rest !== '' && !ends.includes(rest.charAt(0))) {
    const read = rest.startsWith('[') ? parseClauses(rest.slice(1)) : parsePlain(rest)
    nodes.push(read.node)
    rest = read.rest
  }
  return { nodes, rest }
}

const parsePlain = (text: string): { node: TemplateNode; rest: string } => {
  if (!text.startsWith('{')) {
    const [plain = ''] = /^[^{}[\]|]+/.exec(text) ?? []
    if (plain === '') throw new SyntaxError(`unexpected ${text.slice(0, 20)}`)
    return { node: { kind: 'text', text: plain }, rest: text.slice(plain.length) }
  }
  const end = text.indexOf('}')
  if (end < 0) throw new SyntaxError(`not closed: ${text.slice(0, 20)}`)
  const name = text.slice(1, end)
  const slot = parseSlot(name)
  return {
    node: slot === undefined ? { kind: 'word', name } : { kind: 'slot', slot },
    rest: text.slice(end + 1),
  }
}

const parseClauses = (text: string): { node: TemplateNode; rest: string } => {
  const clauses: (readonly TemplateNode[])[] = []
  let rest = text
  for (;;) {
    const read = parseNodes(rest, '|]')
    clauses.push(read.nodes)
    rest = read.rest.slice(1)
    if (read.rest.startsWith(']')) return { node: { kind: 'clauses', clauses }, rest }
    if (read.rest === '') throw new SyntaxError('a clause is not closed')
  }
}

/** Every slot of a text, those in clauses as well. */
export const slotsOf = (nodes: readonly TemplateNode[]): readonly SlotName[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'slot') return [node.slot]
    return node.kind === 'clauses' ? node.clauses.flatMap(slotsOf) : []
  })

/** Every word of the frame a text asks for. */
export const wordsOf = (nodes: readonly TemplateNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'word') return [node.name]
    return node.kind === 'clauses' ? node.clauses.flatMap(wordsOf) : []
  })
