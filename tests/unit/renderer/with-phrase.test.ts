import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withPhrase } from '../../../src-renderer/ui/with-phrase.ts'

it('puts a phrase in the place of what is selected and the cursor behind it, and keeps all else', () => {
  const words = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(words, words, words, words, (before, selected, after, phrase) => {
      const place = { from: before.length, to: before.length + selected.length }
      const { text, cursor } = withPhrase(before + selected + after, place, phrase)
      expect([text.slice(0, cursor), text.slice(cursor)]).toEqual([before + phrase, after])
    }),
  )
})
