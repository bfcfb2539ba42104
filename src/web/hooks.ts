import type { Transport } from '@sveltejs/kit/hooks'
import { Unsent } from './unsent.ts'

export const transport: Transport = {
  Unsent: {
    encode: (value: unknown) => value instanceof Unsent && 'unsent',
    decode: () => {
      throw new Error('decode data: it was for the server alone')
    },
  },
}
