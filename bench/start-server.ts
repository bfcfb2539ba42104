/** Starts servers of ours in processes of their own, for what looks at them from outside. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..')
const Ready = z.object({ listening: z.string() })

/** @returns once it has said where it listens; `url` has no slash at its end */
export async function startServer(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{'))
      return { child, url: new URL(Ready.parse(JSON.parse(line)).listening).origin }
  }
  throw new Error(`start ${args.join(' ')}: it did not listen; run npm run build first`)
}
