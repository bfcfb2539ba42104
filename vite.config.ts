import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import type { Adapter } from '@sveltejs/kit'
import { build, defineConfig } from 'vite'

const node = adapter({ out: 'build' })

// The pages are whole without scripts, so Kit makes none; what scripts add to them are two small files of our own, put among
// the site's files before these are compressed. Each stands alone: a worker loads no other.
const CLIENT_SCRIPTS = { 'onix.js': 'main.ts', 'service-worker.js': 'service-worker.ts' }

async function buildClientScripts(outDir: string): Promise<void> {
  for (const [fileName, entry] of Object.entries(CLIENT_SCRIPTS))
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: `src/web/client/${entry}`, formats: ['es'], fileName: () => fileName },
      },
    })
}

const withClientScripts: Adapter = {
  ...node,
  adapt: async (builder) => {
    await buildClientScripts(builder.getClientDirectory())
    await node.adapt(builder)
  },
}

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: withClientScripts,
      files: { src: 'src/web', assets: 'src/web/static' },
      csp: {
        // Hashes, because one rendering of a page is kept for many readers, and a nonce is only good for one.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // The site's own check in hooks.server.ts takes its place: Kit compares whole origins, and behind a proxy (or on
      // plain http) it cannot know the scheme that the reader's browser uses.
      csrf: { trustedOrigins: ['*'] },
      paths: { relative: false },
      // A page carries its styles (5 kB compressed): on a slow line asking for them would cost it a third of its time.
      inlineStyleThreshold: Infinity,
    }),
  ],
})
