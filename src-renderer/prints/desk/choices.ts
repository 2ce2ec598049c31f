import { z } from 'zod'
import { type PageBox, PaperLayout, type PaperMargins } from '#shared/domain/paper-layout.ts'

export const outputs = ['printer', 'pdf', 'docx', 'xlsx'] as const
export type PrintOutput = (typeof outputs)[number]

/** What a clerk chooses for a kind of paper, and finds again the next time. */
export const PrintChoices = z.object({
  layout: PaperLayout,
  output: z.enum(outputs).default('printer'),
  each: z.boolean().default(false),
})
export type PrintChoices = z.output<typeof PrintChoices>

export const firstChoices: PrintChoices = PrintChoices.parse({ layout: {} })

export const marginNames = ['form', 'narrow', 'wide', 'own'] as const
export type MarginName = (typeof marginNames)[number]

const even = (mm: number): PaperMargins => ({ top: mm, right: mm, bottom: mm, left: mm })
const shipped: Readonly<Record<'narrow' | 'wide', PaperMargins>> = {
  narrow: even(10),
  wide: { top: 25, right: 25, bottom: 25, left: 30 },
}

/** The margins a name stands for; undefined is those of the form. */
export const marginsNamed = (name: MarginName, page: PageBox): PaperMargins | undefined => {
  if (name === 'form') return undefined
  return name === 'own' ? page.margins : shipped[name]
}

/** The name of margins that were chosen. */
export const marginName = ({ margins }: PaperLayout): MarginName => {
  if (margins === undefined) return 'form'
  const found = (['narrow', 'wide'] as const).find((name) =>
    edges.every((edge) => shipped[name][edge] === margins[edge]),
  )
  return found ?? 'own'
}

export const edges = [
  'top',
  'right',
  'bottom',
  'left',
] as const satisfies readonly (keyof PaperMargins)[]
