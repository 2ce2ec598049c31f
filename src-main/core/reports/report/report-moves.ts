import {
  type ReportBlock,
  type ReportDocument,
  type ReportSentence,
  type ReportSlot,
  type Segment,
  segmentsText,
  sentenceText,
} from '#shared/domain/report.ts'
import type { ReportMove, ReportTake } from '#shared/domain/report-move.ts'
import { mergedText } from './report-merge.ts'

interface Identified {
  readonly id: string
}

/** Two lists of one order laid together: what is in either stands once, in its place. */
export const pairById = <T extends Identified>(
  kept: readonly T[],
  fresh: readonly T[],
): readonly { readonly kept: T | undefined; readonly fresh: T | undefined }[] => {
  const keptById = new Map(kept.map((one) => [one.id, one]))
  const freshById = new Map(fresh.map((one) => [one.id, one]))
  const order = [...fresh.map(({ id }) => id)]
  for (const [at, { id }] of kept.entries()) {
    if (freshById.has(id)) continue
    const former = kept[at - 1]?.id
    order.splice(former === undefined ? 0 : order.indexOf(former) + 1, 0, id)
  }
  return order.map((id) => ({ kept: keptById.get(id), fresh: freshById.get(id) }))
}

/** Up to which day was counted is no news by itself. */
const withoutDay = (text: string): string => text.replace(/截至\d+年\d+月(?:\d+日|底)/g, '')

const hasMoved = (kept: string, fresh: string): boolean => withoutDay(kept) !== withoutDay(fresh)

type SlotKey = Pick<ReportSlot, 'figure' | 'by' | 'key' | 'kind' | 'studio'>

const keyOf = ({ figure, by = '', key = '', kind, studio = '' }: SlotKey): string =>
  JSON.stringify([figure, by, key, kind, studio])

/** The numbers that are others now, with their names: from what to what. */
const movedFigures = (
  kept: readonly Segment[],
  fresh: readonly Segment[],
): ReportMove['figures'] => {
  const numbersOf = (segments: readonly Segment[]) =>
    new Map(
      segments.flatMap(({ text, slot }) =>
        slot === undefined ? [] : [[keyOf(slot), { text, title: slot.title }] as const],
      ),
    )
  const [before, after] = [numbersOf(kept), numbersOf(fresh)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)]
    return from?.text === to?.text
      ? []
      : [{ title: (to ?? from)?.title ?? '', from: from?.text ?? '', to: to?.text ?? '' }]
  })
}

const sentencesOf = (block: ReportBlock | undefined): readonly ReportSentence[] =>
  block?.kind === 'paragraph' ? block.sentences : []

const cellsOf = (block: ReportBlock | undefined): readonly Segment[] => {
  if (block?.kind === 'table') return block.rows.flat()
  return block?.kind === 'chart' ? block.bars.map(({ number }) => number) : []
}

/** Which sentences and tables of a kept report say something else now, in the order of the paper. */
export const reportMoves = (kept: ReportDocument, fresh: ReportDocument): readonly ReportMove[] => {
  let heading = kept.title
  return pairById(kept.blocks, fresh.blocks).flatMap((pair): readonly ReportMove[] => {
    const block = pair.kept ?? pair.fresh
    if (block?.kind === 'heading') heading = block.text
    if (block?.kind === 'table' || block?.kind === 'chart')
      return tableMoves(pair.kept, pair.fresh, block.title)
    return pairById(sentencesOf(pair.kept), sentencesOf(pair.fresh)).flatMap((sentences) =>
      sentenceMoves(sentences, heading),
    )
  })
}

const tableMoves = (
  kept: ReportBlock | undefined,
  fresh: ReportBlock | undefined,
  title: string,
): readonly ReportMove[] => {
  const figures = movedFigures(cellsOf(kept), cellsOf(fresh))
  const text = { before: '', after: '', current: '', merged: null }
  const id = (kept ?? fresh)?.id ?? ''
  return figures.length === 0
    ? []
    : [{ id, kind: 'table', heading: title, isEdited: false, ...text, figures }]
}

interface SentencePair {
  readonly kept: ReportSentence | undefined
  readonly fresh: ReportSentence | undefined
}

const sentenceMoves = ({ kept, fresh }: SentencePair, heading: string): readonly ReportMove[] => {
  const [was, is] = [kept?.made ?? [], fresh?.made ?? []]
  const [before, after] = [segmentsText(was), segmentsText(is)]
  if (!hasMoved(before, after)) return []
  const edited = kept?.edited ?? null
  return [
    {
      id: (kept ?? fresh)?.id ?? '',
      kind: 'sentence',
      heading,
      isEdited: edited !== null,
      before,
      after,
      current: kept === undefined ? '' : sentenceText(kept),
      merged: edited === null ? null : mergedText(edited, was, is),
      figures: movedFigures(was, is),
    },
  ]
}

/**
 * The kept report with the new figures where the person took them. What she edited stays unless she
 * said otherwise; what she typed and picked stays always; tables and charts are the new ones.
 */
export const refreshedReport = (
  kept: ReportDocument,
  fresh: ReportDocument,
  takes: readonly ReportTake[],
): ReportDocument => {
  const takeById = new Map(takes.map(({ id, how }) => [id, how]))
  const blocks = pairById(kept.blocks, fresh.blocks).flatMap((pair): readonly ReportBlock[] => {
    const block = pair.fresh ?? pair.kept
    if (block?.kind === 'table' || block?.kind === 'chart') return pair.fresh ? [pair.fresh] : []
    if (block?.kind !== 'paragraph') return [pair.kept ?? pair.fresh ?? []].flat()
    const pairs = pairById(sentencesOf(pair.kept), sentencesOf(pair.fresh))
    const sentences = pairs.flatMap((one) =>
      refreshedSentence(one, takeById.get((one.kept ?? one.fresh)?.id ?? '')),
    )
    return sentences.length === 0 ? [] : [{ kind: 'paragraph', id: block.id, sentences }]
  })
  return { ...kept, from: fresh.from, to: fresh.to, madeOn: fresh.madeOn, blocks }
}

const refreshedSentence = (
  { kept, fresh }: SentencePair,
  how: ReportTake['how'] | undefined,
): readonly ReportSentence[] => {
  if (kept === undefined) return fresh === undefined || how === 'keep' ? [] : [fresh]
  const made = fresh?.made ?? []
  if (how === 'new') return fresh === undefined ? [] : [fresh]
  if (how === 'keep') return [{ ...kept, made, edited: sentenceText(kept) }]
  if (how === 'merge' && kept.edited !== null)
    return [{ ...kept, made, edited: mergedText(kept.edited, kept.made, made) ?? kept.edited }]
  const moved = hasMoved(segmentsText(kept.made), segmentsText(made))
  return moved || kept.edited !== null || fresh === undefined ? [kept] : [fresh]
}
