import { spawn } from 'node:child_process'
import { findSystemBrowser } from '../common/system-browser.ts'

/** Tells whether somebody could look at a window here. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean => platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

/**
 * Opens the launcher page in a window of its own (app mode), or in whatever the person uses for pages
 * when there is no Chromium-like browser. The address is no argument; the launcher's file is.
 */
export const openWindow = async (launcherUrl: string): Promise<void> => {
  const browser = findSystemBrowser()
  if (browser === undefined) {
    const { default: open } = await import('open')
    await open(launcherUrl)
    return
  }
  const child = spawn(browser.executable, [`--app=${launcherUrl}`], {
    detached: true,
    stdio: 'ignore',
  })
  child.on('error', () => undefined) // the address stands on the terminal all the same
  child.unref()
}
