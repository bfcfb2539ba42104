import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { checkPort } from './port.ts'

describe('the port', () => {
  it('is refused in plain words when it is in use, with another to take', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await expect(checkPort('127.0.0.1', port)).rejects.toMatchObject({
      code: 'port-unusable',
      message: `listen on port ${port}: it is in use already`,
      nextStep: expect.stringContaining(`ONIX_PORT=${port + 1}`) as string,
    })
    await new Promise((resolve) => server.close(resolve))
    await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined()
  })

  it('is refused when the host is no address of this machine', async () => {
    await expect(checkPort('192.0.2.1', 0)).rejects.toMatchObject({
      nextStep: expect.stringContaining('ONIX_HOST') as string,
    })
  })
})
