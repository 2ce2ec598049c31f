import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { FigureRef } from '#shared/contract/figure-ref.ts'
import { figureOf } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { narrowedAddress } from '../../api/narrowed.ts'
import { statistics as words } from '../../i18n/statistics.ts'

interface Props {
  readonly of: FigureRef
  /** What the number is called where its records are shown. */
  readonly title: string
  readonly records: number
  readonly text: string
}

/** A number that opens its records; one counted in several ledgers asks which. */
export const FigureLink = ({ of, title, records, text }: Props): ReactNode => {
  const go = useNavigate()
  const figure = figureOf(of.figure)
  if (figure === undefined || records === 0) return text
  const ledgers = [...new Set(openedParts(figure).map(({ how }) => how.ledger))]
  const addressOf = (ledger: LedgerId): string => narrowedAddress(ledger, { title, figure: of })
  const [only] = ledgers
  if (ledgers.length === 1 && only !== undefined)
    return (
      <Link to={addressOf(only)} title={words.open(title)}>
        {text}
      </Link>
    )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: ledgers.map((ledger) => ({
          key: ledger,
          label: words.partOf(ledgerOf(ledger).label),
        })),
        onClick: ({ key }) => go(addressOf(key as LedgerId)), // the keys are the ledgers above
      }}
    >
      <button type="button" className="figure-link" title={words.open(title)}>
        {text}
      </button>
    </Dropdown>
  )
}
