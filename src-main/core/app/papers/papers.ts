import type { PaperForm, PaperRequest } from '#shared/contract/papers.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { Feature, Handlers, QueryContext } from '../handler.ts'
import { assessmentPapers } from './assessment-papers.ts'
import { formPapers } from './form-papers.ts'
import { exportPapers, exportTable } from './paper-files.ts'
import { revealPapers } from './reveal-papers.ts'
import { tableOf, tablePapers } from './table-papers.ts'

/** Papers of one form; what they are made from is read here, how they look is decided in `reports/`. */
export type PaperMaker<F extends PaperForm> = (
  request: Extract<PaperRequest, { form: F }>,
  context: QueryContext,
) => readonly Paper[]

const makers: { readonly [F in PaperForm]: PaperMaker<F> } = {
  ...assessmentPapers,
  ...formPapers,
  ...tablePapers,
}

/** Every form on paper, for the page that shows and prints it and for Word and Excel. */
export const paperHandlers: Handlers<Feature<'papers'>> = {
  'papers.list': (request, context) => [...papersOf(request, context)],

  'papers.reveal': ({ of }, context) => revealPapers(of, context),

  'papers.export': async ({ of, ...asked }, context) => {
    const table = asked.format === 'xlsx' ? tableOf(of, context) : undefined
    if (table !== undefined) return exportTable(table, asked, context.files)
    return exportPapers(papersOf(of, context), asked, context)
  },
}

const papersOf = <F extends PaperForm>(
  request: Extract<PaperRequest, { form: F }>,
  context: QueryContext,
): readonly Paper[] => {
  const form: F = request.form
  return makers[form](request, context)
}
