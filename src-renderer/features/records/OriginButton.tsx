import { Button, Modal } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Waiting } from '../../app/Waiting.tsx'
import { origin as words } from '../../i18n/import-origin.ts'

const OriginRows = lazy(async () => ({
  default: (await import('./OriginRows.tsx')).OriginRows,
}))

/** Opens the row of the old ledger a record was read from. */
export const OriginButton = ({ record }: { readonly record: string }): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {words.show}
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        width="min(1100px, 94vw)"
        title={words.title}
        destroyOnHidden
      >
        <Suspense fallback={<Waiting />}>
          <OriginRows record={record} />
        </Suspense>
      </Modal>
    </>
  )
}
