import { useEffect } from 'react'

/** Tells the host that prints this page when everything stands, or that it never will. */
export const usePrintState = (isReady: boolean, hasFailed: boolean): void => {
  useEffect(() => {
    const { dataset } = document.documentElement
    if (hasFailed) dataset['printFailed'] = ''
    if (isReady) document.fonts.ready.then(() => requestAnimationFrame(() => mark(dataset)))
    return () => {
      delete dataset['printReady']
      delete dataset['printFailed']
    }
  }, [isReady, hasFailed])
}

const mark = (dataset: DOMStringMap): void => {
  dataset['printReady'] = ''
}
