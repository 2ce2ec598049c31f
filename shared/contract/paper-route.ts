import type { z } from 'zod'
import type { PaperLayout, PaperRequest } from './papers.ts'

/** The address of the print page of some papers; `parsePaperRequest` reads what stands in it. */
export const paperRoute = (
  of: z.input<typeof PaperRequest>,
  layout: z.input<typeof PaperLayout> = {},
): string => `/print/papers?of=${encodeURIComponent(JSON.stringify({ ...layout, ...of }))}`
