import { Alert, Button, Space } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { drafts } from '../../i18n/drawer.ts'
import type { DraftOffer } from './use-draft.ts'

interface Props {
  readonly draft: {
    readonly offer: DraftOffer | undefined
    readonly restore: () => void
    readonly discard: () => void
  }
}

/** Offers what was typed and never saved before the window went away. */
export const DraftNotice = ({ draft: { offer, restore, discard } }: Props): ReactNode => {
  if (offer === undefined) return null
  const found = drafts.found(dayjs(offer.at).format('MM-DD HH:mm'))
  return (
    <Alert
      className="record-notice"
      type="warning"
      showIcon
      title={offer.isOutdated ? `${found}${drafts.changedSince}` : found}
      action={
        <Space>
          <Button size="small" type="primary" onClick={restore}>
            {drafts.restore}
          </Button>
          <Button size="small" onClick={discard}>
            {drafts.discard}
          </Button>
        </Space>
      }
    />
  )
}
