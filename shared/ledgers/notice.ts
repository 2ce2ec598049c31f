import { z } from 'zod'

/** Whose 告知书 it is: papers of a 人民调解委员会 and of a studio say different things. */
export const noticeKinds = ['committee', 'studio'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

/** What of the case an office may have its text say. */
export const noticePlaces = ['当事人', '单位', '纠纷类型'] as const
export type NoticePlace = (typeof noticePlaces)[number]

const PLACE = /\{([^{}]*)\}/g

/** The places a text asks for that the program cannot fill, each once. */
export const unknownPlaces = (text: string): readonly string[] => {
  const known: readonly string[] = noticePlaces
  const asked = [...text.matchAll(PLACE)].map(([, name = '']) => name)
  return [...new Set(asked.filter((name) => !known.includes(name)))]
}

/** The paragraphs of a text, its places filled. */
export const filledNotice = (
  text: string,
  fill: Readonly<Record<NoticePlace, string>>,
): readonly string[] =>
  text
    .replaceAll(PLACE, (whole, name: string) => fill[name as NoticePlace] ?? whole) // unknown ones stay
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
