import { once } from 'node:events'
import type { Server } from 'node:http'
import { messageOf, OnixError } from '#base/errors.ts'

export class CannotListen extends OnixError {
  readonly code = 'cannot-listen'
  readonly nextStep: string

  constructor(reason: string, nextStep: string, options?: ErrorOptions) {
    super(reason, options)
    this.nextStep = nextStep
  }
}

/**
 * @returns the address where it listens
 * @throws CannotListen when the port is in use or may not be had
 */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    server.listen({ host, port })
    await once(server, 'listening')
  } catch (error) {
    throw refusal(error, host, port)
  }
  const address = server.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`
}

function refusal(error: unknown, host: string, port: number): CannotListen {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new CannotListen(
      `listen on ${host} port ${port}: it is in use already`,
      'Stop what uses it (another Onix?), or set ONIX_PORT to another port.',
      { cause: error },
    )
  return new CannotListen(
    `listen on ${host} port ${port}: ${messageOf(error)}`,
    'Set ONIX_HOST to an address of this machine and ONIX_PORT to a port from 1024 up.',
    { cause: error },
  )
}
