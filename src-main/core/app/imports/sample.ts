import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandContext } from '../handler.ts'
import type { ImportPlan } from './import-plan.ts'
import { previewFile } from './import-reading.ts'
import { startWork } from './import-work.ts'
import { applyFresh } from './imports.ts'

/** Takes in the bundled example ledgers the way a clerk would; gives the batches. */
export const loadSample = async (context: CommandContext): Promise<{ batches: string[] }> => {
  const folder = join(context.place.resourcesDir, 'sample')
  // Registers come first, so that the names in the other ledgers are known by then.
  const order = readFileSync(join(folder, 'order.json'), 'utf8')
  const files = JSON.parse(order) as readonly string[] // our own file
  const batches: string[] = []
  for (const name of files) {
    const { plan: id } = await previewFile(context, { path: join(folder, name), name })
    const plan = context.plans.take(id) as ImportPlan // just put there
    const work = startWork(context, id)
    batches.push(applyFresh(context, plan, 'create', work).batch)
    work.end()
    context.plans.drop(id)
  }
  return { batches }
}
