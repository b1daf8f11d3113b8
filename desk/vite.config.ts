import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

const FONTS = ['@fontsource-variable/inter', '@fontsource/source-serif-4']
const CODE = ['svelte', 'd3-geo', 'd3-array', 'internmap', 'd3-force', 'd3-dispatch', 'd3-quadtree', 'd3-timer', 'topojson-client', 'world-atlas']
const LICENCE: Record<string, string> = { svelte: 'LICENSE.md' }

// The fonts, the parts and the map travel inside the wheel, so their licences do too.
function fontLicences(): Plugin {
  return {
    name: 'font-licences',
    generateBundle() {
      const file = (packages: string[]) =>
        packages.map((p) => `${p}\n\n${readFileSync(`node_modules/${p}/${LICENCE[p] ?? 'LICENSE'}`, 'utf8')}`).join('\n\n')
      this.emitFile({ type: 'asset', fileName: 'FONT-LICENCES.txt', source: file(FONTS) })
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: file(CODE) })
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [svelte(), fontLicences()],
  build: {
    outDir: '../src/conspectus/show/web/static',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8321' } },
})
