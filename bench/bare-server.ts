/** A bare node:http server in a process of its own: sends the bytes of a file with the headers of another, to everybody. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'

const [bytesPath = '', headersPath = ''] = process.argv.slice(2)
const bytes = readFileSync(bytesPath)
const headers = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(headersPath, 'utf8')))

const server = createServer((_, response) => {
  response.writeHead(200, { ...headers, 'content-length': bytes.length })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  console.log(JSON.stringify({ listening: `http://127.0.0.1:${port}/` }))
})
