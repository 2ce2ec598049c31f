import { bareRoute } from '#shared/contract/paper-route.ts'
import type { PageFiles } from '../common/page-files.ts'
import { findPlace } from '../common/place.ts'
import type { Books } from './books.ts'
import { writeOut } from './hand-over.ts'
import { pageOf } from './page.ts'
import { printPages } from './print-pages.ts'
import { words } from './words.ts'

/** The program's page; where it has to be built first that is said, unless a script listens. */
export const builtPage = (
  dataDir: string,
  { json }: { readonly json?: boolean },
): Promise<PageFiles> =>
  pageOf(findPlace(dataDir).pageDir, () => {
    if (json !== true) process.stderr.write(`${words.building}\n`)
  })

/** Prints what stands under an address of the program into one PDF. */
export const writePdf = async (
  books: Books,
  {
    dataDir,
    page,
    route,
  }: { readonly dataDir: string; readonly page: PageFiles; readonly route: string },
  out: string,
): Promise<void> => {
  const [printed] = await printPages(books, {
    dataDir,
    page,
    route: bareRoute(route),
    each: false,
    progress: () => undefined,
  })
  await writeOut(out, printed?.pdf ?? '')
}
