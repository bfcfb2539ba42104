import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      files: { src: 'src/web', assets: 'src/web/static' },
      csp: {
        // Hashes, because one rendering of a page is kept for many readers, and a nonce is only good for one.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['none'],
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
    }),
  ],
})
