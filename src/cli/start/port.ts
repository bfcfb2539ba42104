/** Looks whether the site can listen where the settings say, before any long work begins. */
import { createServer } from 'node:net'
import { messageOf, OnixError } from '#base/errors.ts'

export class PortUnusable extends OnixError {
  readonly code = 'port-unusable'
  readonly nextStep: string

  constructor(reason: string, nextStep: string, options?: ErrorOptions) {
    super(reason, options)
    this.nextStep = nextStep
  }
}

/** @throws PortUnusable when it cannot be had */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host, port, exclusive: true }, resolve)
    })
  } catch (error) {
    throw refusal(error, host, port)
  }
  await new Promise((resolve) => server.close(resolve))
}

function refusal(error: unknown, host: string, port: number): PortUnusable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const other = port >= 65_535 ? 3000 : port + 1
  if (code === 'EADDRINUSE')
    return new PortUnusable(
      `listen on port ${port}: it is in use already`,
      `Stop what uses it (another Onix?), or take another port: ONIX_PORT=${other} npm start.`,
      { cause: error },
    )
  if (code === 'EACCES')
    return new PortUnusable(
      `listen on port ${port}: this account may not use it`,
      'Take a port from 1024 up: ONIX_PORT=3000 npm start.',
      { cause: error },
    )
  return new PortUnusable(
    `listen on ${host}: ${messageOf(error)}`,
    'Set ONIX_HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
    { cause: error },
  )
}
