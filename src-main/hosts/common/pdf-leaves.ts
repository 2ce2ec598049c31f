/**
 * Chromium knows no `break-before: recto`. A page that wants to begin on the front of a leaf says so by
 * a place named `leaf-…`, which the PDF keeps; where such a page would come out on a back, a blank page
 * is put before it. Nothing is laid out again, and page numbers do not count the blank.
 */
import { appendObjects, type PdfObject, trailerOf } from './pdf-update.ts'

interface Node {
  readonly id: number
  readonly parent: number | undefined
  readonly kids: readonly number[]
  readonly body: string
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\s*<<([\s\S]*?)>>\s*endobj/g
const LEAF = /\/leaf-\d+ \[(\d+) 0 R/g

/** Gives back the same PDF, in which every page that asked for it is an odd one. */
export const startOnFronts = (pdf: Buffer): Buffer => {
  const text = pdf.toString('latin1')
  const fronts = new Set([...text.matchAll(LEAF)].map(([, id]) => Number(id)))
  const trailer = trailerOf(pdf)
  if (fronts.size === 0 || trailer === undefined) return pdf
  const nodes = readNodes(text)
  const root = [...nodes.values()].find(({ parent }) => parent === undefined)
  if (root === undefined) return pdf
  const late = lateFronts(pagesOf(nodes, root), fronts)
  return appendObjects(pdf, withBlanks(nodes, { late, boxes: boxesOf(text), free: trailer.size }))
}

/** The pages that would come out on a back, each counted with the blanks before it. */
const lateFronts = (pages: readonly number[], fronts: ReadonlySet<number>): readonly number[] => {
  const late: number[] = []
  for (const [at, page] of pages.entries())
    if (fronts.has(page) && (at + late.length) % 2 === 1) late.push(page)
  return late
}

/** How large each page is: a blank one lies between its likes. */
const boxesOf = (text: string): ReadonlyMap<number, string> =>
  new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<\/Type \/Page\n([\s\S]*?)endobj/g)].map(
      ([, id, body = '']) => [Number(id), /\/MediaBox \[[^\]]*\]/.exec(body)?.[0] ?? A4],
    ),
  )

const A4 = '/MediaBox [0 0 595 842]'

/** The tree of pages: what holds pages, and the leaves it holds. */
const readNodes = (text: string): ReadonlyMap<number, Node> => {
  const nodes = new Map<number, Node>()
  for (const [, id, body = ''] of text.matchAll(OBJECT)) {
    if (!/\/Type \/Pages\b/.test(body)) continue
    const parent = /\/Parent (\d+) 0 R/.exec(body)?.[1]
    const kids = [...(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
    nodes.set(Number(id), {
      id: Number(id),
      parent: parent === undefined ? undefined : Number(parent),
      kids: kids.map(([, kid]) => Number(kid)),
      body,
    })
  }
  return nodes
}

const pagesOf = (nodes: ReadonlyMap<number, Node>, { kids }: Node): readonly number[] =>
  kids.flatMap((kid) => {
    const inner = nodes.get(kid)
    return inner === undefined ? [kid] : pagesOf(nodes, inner)
  })

interface Blanks {
  readonly late: readonly number[]
  readonly boxes: ReadonlyMap<number, string>
  /** The first number no object has. */
  readonly free: number
}

/** A blank page before each of the late ones, and every node above them counted anew. */
const withBlanks = (
  nodes: ReadonlyMap<number, Node>,
  { late, boxes, free }: Blanks,
): readonly PdfObject[] => {
  const blanks = new Map(late.map((page, at) => [page, free + at]))
  const blanksIn = (node: Node): number =>
    node.kids.reduce((sum, kid) => {
      const inner = nodes.get(kid)
      return sum + (inner === undefined ? Number(blanks.has(kid)) : blanksIn(inner))
    }, 0)
  return [...nodes.values()].flatMap((node) => {
    const more = blanksIn(node)
    if (more === 0) return []
    const added = node.kids.flatMap((kid) => {
      const id = blanks.get(kid)
      return id === undefined ? [] : [{ id, body: blankPage(node.id, boxes.get(kid) ?? A4) }]
    })
    return [{ id: node.id, body: Buffer.from(grow(node, more, blanks), 'latin1') }, ...added]
  })
}

const grow = ({ body, kids }: Node, more: number, blanks: ReadonlyMap<number, number>): string => {
  const all = kids.flatMap((kid) => {
    const blank = blanks.get(kid)
    return blank === undefined ? [kid] : [blank, kid]
  })
  const counted = body.replace(/\/Count (\d+)/, (_, count) => `/Count ${Number(count) + more}`)
  const held = counted.replace(
    /\/Kids \[[^\]]*\]/,
    `/Kids [${all.map((kid) => `${kid} 0 R`).join(' ')}]`,
  )
  return `<<${held}>>`
}

const blankPage = (parent: number, box: string): Buffer =>
  Buffer.from(`<</Type /Page\n/Parent ${parent} 0 R\n${box}\n/Resources <<>>>>`)
