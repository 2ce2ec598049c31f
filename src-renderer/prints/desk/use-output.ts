import { bareRoute } from '#shared/contract/paper-route.ts'
import { type PaperWork, usePaperFiles } from '../../api/use-paper-files.ts'
import { outputs, type PrintOutput } from './choices.ts'
import type { DeskProps, PanelProps } from './desk-props.ts'

/** Where this paper can go: every paper to the printer and to PDF, some to Word and Excel. */
export const offered = ({ write = {} }: Pick<DeskProps, 'write'>): readonly PrintOutput[] =>
  outputs.filter((one) => one === 'printer' || one === 'pdf' || write[one] !== undefined)

interface Going {
  readonly output: PrintOutput
  /** Whether each paper can be a file of its own. */
  readonly isMany: boolean
  /** A file being made, and the way to stop it. */
  readonly work: PaperWork | undefined
  readonly stop: () => void
  readonly act: () => void
}

/** Sends the paper where the choices say, and remembers them for the next time. */
export const useOutput = (props: PanelProps): Going => {
  const { choices, name, route, sheets, isBatch = false, printer, remember } = props
  const { work, save, stop } = usePaperFiles()
  const output = offered(props).includes(choices.output) ? choices.output : 'printer'
  const isMany = isBatch && sheets.length > 1
  const act = (): void => {
    remember()
    if (output === 'printer') {
      printer.print()
      return
    }
    const { layout } = choices
    const each = isMany && choices.each && output !== 'xlsx'
    const write = output === 'pdf' ? undefined : props.write?.[output]
    void save({
      format: output,
      route: bareRoute(route, layout),
      name: `${name}.pdf`,
      each,
      write: async () => (await write?.({ layout, each })) ?? [],
    })
  }
  return { output, isMany, work, stop, act }
}
