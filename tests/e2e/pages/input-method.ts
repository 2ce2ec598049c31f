import type { Page } from '@playwright/test'

/** A Chinese input method, as Chromium sees one. */
export const inputMethodOf = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page)
  return {
    /** One state of the composition after another: `z`, `zh`, `zhang`. */
    compose: async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts)
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
    },
    /** The characters the candidate stands for take the place of the letters. */
    commit: async (text: string): Promise<void> => {
      await cdp.send('Input.insertText', { text })
    },
    /** A key the input method takes for itself. */
    key: async (key: string): Promise<void> => {
      const common = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
    },
  }
}
