import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { search } from '../../i18n/desk.ts'

const SearchPanel = lazy(async () => ({
  default: (await import('./SearchPanel.tsx')).SearchPanel,
}))

/** The way to every record of every ledger, in the head of the window and under Ctrl+K. */
export const SearchBox = (): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button
        className="search-box"
        icon={<SearchOutlined />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span>{search.box}</span>
        <kbd>{search.key}</kbd>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchPanel close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
