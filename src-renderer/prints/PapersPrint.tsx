import '../ui/fallback-fonts.ts'
import './print.css'
import './paper.css'
import './paper-buttons.css'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { paperRoute } from '#shared/contract/paper-route.ts'
import { type PaperRequest, parsePaperRequest } from '#shared/contract/papers.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { prints } from '../i18n/prints.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { useFontNote } from './font-note.ts'
import { useFootWords } from './foot-words.ts'
import { MaskSwitch } from './MaskSwitch.tsx'
import { PaperButtons } from './PaperButtons.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import { usePrintState } from './use-print-state.ts'

/** Papers as they come out of the printer, one after another, each on a page of its own. */
export const PapersPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const asked = parsePaperRequest(params.get('of') ?? '')
  if (asked === undefined) return <NotFound />
  return <Papers of={asked.of} isDuplex={asked.layout.duplex} />
}

const Papers = ({
  of,
  isDuplex,
}: {
  readonly of: PaperRequest
  readonly isDuplex: boolean
}): ReactNode => {
  const papers = useCall('papers.list', of)
  const fonts = useFontNote()
  useFootWords(papers.data?.length ?? 0)
  usePrintState(papers.data !== undefined && fonts !== undefined, papers.isError)
  if (papers.isError) return <QueryFailure error={papers.error} retry={papers.refetch} />
  if (papers.data === undefined) return <Waiting text={prints.preparing} />
  return (
    <div className="paper papers">
      <PrintBar
        count={papers.data.length}
        name={(papers.data.length === 1 ? papers.data[0]?.name : papers.data[0]?.title) ?? ''}
        of={of}
        isDuplex={isDuplex}
        fonts={fonts ?? ''}
      />
      <Sheets papers={papers.data} isDuplex={isDuplex} />
    </div>
  )
}

const Sheets = ({
  papers,
  isDuplex,
}: {
  readonly papers: readonly Paper[]
  readonly isDuplex: boolean
}): ReactNode =>
  papers.map((paper, at) => (
    <PaperSheet
      // biome-ignore lint/suspicious/noArrayIndexKey: two persons of one name have papers of one name
      key={at}
      paper={paper}
      leaf={isDuplex ? `leaf-${at + 1}` : undefined}
    />
  ))

const PrintBar = ({
  count,
  of,
  name,
  isDuplex,
  fonts,
}: {
  readonly count: number
  /** One paper goes by its own name, several by the title they share. */
  readonly name: string
  readonly of: PaperRequest
  readonly isDuplex: boolean
  readonly fonts: string
}): ReactNode => {
  const go = useNavigate()
  return (
    <div className="print-bar">
      <Button onClick={() => go(-1)}>{prints.back}</Button>
      <span className="muted">{prints.pages(count)}</span>
      <Checkbox
        checked={isDuplex}
        onChange={(event) =>
          go(paperRoute(of, { duplex: event.target.checked }), { replace: true })
        }
      >
        {prints.duplex}
      </Checkbox>
      <MaskSwitch of={of} isDuplex={isDuplex} />
      <Button type="primary" onClick={() => window.print()}>
        {prints.print}
      </Button>
      <PaperButtons of={of} duplex={isDuplex} name={`${name}.pdf`} isMany={count > 1} />
      <span className="muted font-note">{fonts}</span>
    </div>
  )
}
