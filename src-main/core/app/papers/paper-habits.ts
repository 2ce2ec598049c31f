import { noticeKinds } from '#shared/ledgers/notice.ts'
import { phraseKinds, shippedPhrases } from '#shared/ledgers/phrases.ts'
import { shippedNotices } from '../../reports/forms/notice-text.ts'
import {
  findDateStyle,
  findNotices,
  findPhrases,
  putDateStyle,
  putNotice,
  putPhrases,
} from '../../store/office-settings.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'

/** What an office decides of the words of its papers. */
export const paperHabitHandlers: Handlers<Feature<'paperHabits' | 'phrases'>> = {
  'paperHabits.get': (_, { reader }) => {
    const own = findNotices(reader)
    return {
      dateStyle: findDateStyle(reader),
      notices: noticeKinds.map((kind) => ({
        kind,
        text: own[kind] ?? shippedNotices[kind],
        shipped: shippedNotices[kind],
      })),
    }
  },

  'paperHabits.update': ({ dateStyle, notice }, context) => {
    context.write((writer) => {
      if (dateStyle !== undefined) putDateStyle(writer, dateStyle)
      if (notice !== undefined) putNotice(writer, notice.kind, notice.text)
    })
    changed(context)
    return {}
  },

  'phrases.list': (_, { reader }) => {
    const own = findPhrases(reader)
    return phraseKinds.map((kind) => ({
      kind,
      texts: own[kind] ?? [...shippedPhrases[kind].texts],
      isOwn: own[kind] !== undefined,
    }))
  },

  'phrases.update': ({ kind, texts }, context) => {
    context.write((writer) => putPhrases(writer, kind, texts))
    changed(context)
    return {}
  },
}

const changed = ({ ports }: CommandContext): void =>
  ports.emit({ kind: 'store-changed', ledgers: [] })
