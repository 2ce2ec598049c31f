import '../ui/fallback-fonts.ts'
import './paper.css'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { paperRoute } from '#shared/contract/paper-route.ts'
import { type PaperRequest, parsePaperRequest } from '#shared/contract/papers.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { PaperLayout } from '#shared/domain/paper-layout.ts'
import { useHost } from '../api/host-context.tsx'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { prints } from '../i18n/prints.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import type { WriteFiles } from './desk/desk-props.ts'
import { PrintDesk } from './desk/PrintDesk.tsx'
import { PaperOptions } from './PaperOptions.tsx'
import { PaperSheet, PictureAddresses } from './PaperSheet.tsx'
import { usePictures } from './use-pictures.ts'
import { usePrintState } from './use-print-state.ts'

/** Papers as they come out of the printer, one after another, each on a page of its own. */
export const PapersPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const of = parsePaperRequest(params.get('of') ?? '')
  return of === undefined ? <NotFound /> : <Papers of={of} />
}

const Papers = ({ of }: { readonly of: PaperRequest }): ReactNode => {
  const { call } = useHost()
  const papers = useCall('papers.list', of, { keepsFormer: true })
  const pictures = usePictures(papers.data)
  usePrintState(false, papers.isError)
  if (papers.isError) return <QueryFailure error={papers.error} retry={papers.refetch} />
  if (papers.data === undefined) return <Waiting text={prints.preparing} />
  const { addresses, done, total } = pictures
  if (addresses === undefined) return <Waiting text={prints.photos(done, total)} />
  const write =
    (format: 'docx' | 'xlsx'): WriteFiles =>
    ({ layout, each }) =>
      call('papers.export', { of, format, layout, pack: each ? 'zip' : 'one' })
  return (
    <PrintDesk
      kind={kindOf(of)}
      name={nameOf(papers.data)}
      route={paperRoute(of)}
      look="papers"
      sheets={papers.data}
      isBatch={papers.data.length > 1}
      write={{ docx: write('docx'), xlsx: write('xlsx') }}
      options={<PaperOptions of={of} />}
    >
      {({ duplex }) => (
        <PictureAddresses value={addresses}>
          <Sheets papers={papers.data} isDuplex={duplex} />
        </PictureAddresses>
      )}
    </PrintDesk>
  )
}

/** Forms of one kind lie on the same paper time and again; each record form is a kind. */
const kindOf = (of: PaperRequest): string => (of.form === 'record' ? `record/${of.sheet}` : of.form)

/** One paper goes by its own name, several by the title they share. */
const nameOf = (papers: readonly Paper[]): string =>
  (papers.length === 1 ? papers[0]?.name : papers[0]?.title) ?? ''

const Sheets = ({
  papers,
  isDuplex,
}: {
  readonly papers: readonly Paper[]
  readonly isDuplex: PaperLayout['duplex']
}): ReactNode =>
  papers.map((paper, at) => (
    <PaperSheet
      // biome-ignore lint/suspicious/noArrayIndexKey: two persons of one name have papers of one name
      key={at}
      paper={paper}
      leaf={isDuplex ? `leaf-${at + 1}` : undefined}
    />
  ))
