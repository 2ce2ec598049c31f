import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { NONCE_PLACEHOLDER } from './src-main/hosts/common/page-answer.ts'

import { inChinese } from './src-renderer/i18n/library-words.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Where what is built goes; the command line builds into a folder of its own and moves it here when it is whole. */
const out = (part: string): string => join(process.env['LXQ_BUILD_INTO'] ?? at('out'), part)

/** `#shared/…` and the like are package imports, which a bundler must resolve to sources. */
const alias = {
  '#shared': at('shared'),
  '#core': at('src-main/core'),
  '#hosts': at('src-main/hosts'),
}

/** Every entry a host may start: the hosts themselves and the threads they start by name. */
const mainEntries = {
  electron: at('src-main/hosts/electron/main.ts'),
  web: at('src-main/hosts/web/main.ts'),
  cli: at('src-main/hosts/cli/main.ts'),
  'core-thread': at('src-main/hosts/common/core-thread.ts'),
  'workbook-thread': at('src-main/core/workbooks/reader-thread.ts'),
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: out('main'),
      // Every thread loads these; as the hundred files they come in, finding them took longer than reading them.
      externalizeDeps: { exclude: ['zod', 'pinyin-pro', 'uuid'] },
      rolldownOptions: {
        input: mainEntries,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that a chunk finds the program's folder where an entry does.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: out('preload'),
      // A sandboxed preload is one CommonJS file with everything in it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    base: './',
    resolve: {
      alias: [
        { find: '#shared', replacement: alias['#shared'] },
        // The interface kit's own way to add styles breaks the content policy; see that file.
        {
          find: /^.*\/Dom\/dynamicCSS(\.js)?$/,
          replacement: at('src-renderer/ui/runtime-styles.ts'),
        },
      ],
    },
    plugins: [react(), { name: 'library-words', transform: (code, id) => inChinese(id, code) }],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      // Fonts and pictures are files of the page: the content policy knows no `data:` for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // In KB: the first page with the interface kit.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: { index: at('src-renderer/index.html') },
        // What the first page needs comes in one piece: each of fifty small files costs a request.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
