import { type ReportDocument, sentenceText } from '#shared/domain/report.ts'
import type { TestApp } from './test-app.ts'

/** The sentences of a report by their ids. */
export const sentencesOf = ({ blocks }: ReportDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.sentences.map((sentence) => [sentence.id, sentenceText(sentence)])
        : [],
    ),
  )

/** A dispute with its outcome. */
export const createCase = (app: TestApp, result: string, amount?: number) =>
  app.call('records.create', {
    ledger: 'mediations',
    values: {
      acceptedOn: '2024-03-01',
      facts: '劳务费纠纷',
      parties: [{ name: '钱玉梅' }],
      result,
      persons: 2,
      ...(amount === undefined ? {} : { amount }),
    },
  })

/** An activity of some kinds on a day. */
export const createActivity = (app: TestApp, heldOn: string, kinds: readonly string[]) =>
  app.call('records.create', {
    ledger: 'activities',
    values: { title: '活动', heldOn, kinds: [...kinds] },
  })
