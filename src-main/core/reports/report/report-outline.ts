import { Outline, type OutlinePart } from '#shared/domain/outline.ts'
import { breakdownName, figureOf } from '#shared/figures/index.ts'
import { parseTemplate, type SlotName, slotsOf, wordsOf } from './report-template.ts'

/** The words of the frame a text of an outline may use. */
const frameWords = [
  'period',
  'titlePeriod',
  'until',
  'asOf',
  'unit',
  'county',
  'studios',
  'each',
  'before',
] as const

/** An outline, or everything that keeps a file from being one. */
export type ParsedOutline =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads an outline. Never throws: what it does not know comes back with the id of the part. */
export const parseOutline = (json: unknown): ParsedOutline => {
  const parsed = Outline.safeParse(json)
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    }
  const faults = outlineFaults(parsed.data)
  return faults.length === 0 ? { ok: true, outline: parsed.data } : { ok: false, faults }
}

const outlineFaults = ({ title, parts }: Outline): readonly string[] => {
  const ids = parts.flatMap((part) =>
    part.kind === 'paragraph' ? [part.id, ...part.sentences.map(({ id }) => id)] : [part.id],
  )
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  return [
    ...twice.map((id) => `${id}: twice`),
    ...textFaults('title', title),
    ...parts.flatMap(partFaults),
  ]
}

const partFaults = (part: OutlinePart): readonly string[] => {
  switch (part.kind) {
    case 'paragraph':
      return part.sentences.flatMap(({ id, text, empty }) => [
        ...textFaults(id, text),
        ...textFaults(id, empty ?? ''),
      ])
    case 'heading':
      return textFaults(part.id, part.text)
    case 'table':
      return part.figures.flatMap((figure) => slotFaults(part.id, { figure }))
    case 'chart':
      return slotFaults(part.id, part)
    default:
      return []
  }
}

const textFaults = (id: string, text: string): readonly string[] => {
  try {
    const nodes = parseTemplate(text)
    const known: readonly string[] = frameWords
    return [
      ...slotsOf(nodes).flatMap((slot) => slotFaults(id, slot)),
      ...wordsOf(nodes)
        .filter((word) => !known.includes(word))
        .map((word) => `${id}: unknown word ${word}`),
    ]
  } catch (error) {
    if (error instanceof SyntaxError) return [`${id}: ${error.message}`]
    throw error
  }
}

const slotFaults = (
  id: string,
  { figure, by }: Pick<SlotName, 'figure' | 'by'>,
): readonly string[] => {
  const how = figureOf(figure)?.how
  if (how === undefined) return [`${id}: unknown figure ${figure}`]
  if (by === undefined) return []
  const known = how.kind === 'counted' ? how.by.map(breakdownName) : []
  return known.includes(by) ? [] : [`${id}: ${figure} has no breakdown by ${by}`]
}

/** Which figures and breakdowns an outline needs. */
export const outlineNeeds = (
  parts: readonly OutlinePart[],
): { readonly figures: string[]; readonly breakdowns: string[]; readonly perStudio: boolean } => {
  const slots: Pick<SlotName, 'figure' | 'by'>[] = parts.flatMap((part) => {
    if (part.kind === 'paragraph')
      return part.sentences.flatMap(({ text, empty }) => [
        ...slotsOf(parseTemplate(text)),
        ...slotsOf(parseTemplate(empty ?? '')),
      ])
    if (part.kind === 'table') return part.figures.map((figure) => ({ figure }))
    return part.kind === 'chart' ? [part] : []
  })
  return {
    figures: [...new Set(slots.map(({ figure }) => figure))],
    breakdowns: [...new Set(slots.flatMap(({ by }) => by ?? []))],
    perStudio: parts.some((part) => part.kind === 'table' && part.perStudio === true),
  }
}
