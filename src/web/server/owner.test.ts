import { describe, expect, it } from 'vitest'
import { isOwner } from './owner.ts'

function from(headers: Record<string, string>): Request {
  return new Request('http://localhost:3000/welcome', { headers })
}

describe('who may add feeds by web', () => {
  it('is who sits at the machine', () => {
    expect(isOwner(from({ host: 'localhost:3000' }), '127.0.0.1', null)).toBe(true)
    expect(isOwner(from({ host: '[::1]:3000' }), '::1', null)).toBe(true)
    expect(isOwner(from({ host: '127.0.0.1' }), '::ffff:127.0.0.1', null)).toBe(true)
  })

  it('is nobody else', () => {
    const local = { host: 'localhost' }
    expect(isOwner(from(local), '192.168.1.7', null)).toBe(false)
    expect(isOwner(from(local), '127.0.0.1', 'https://paper.example')).toBe(false)
    expect(isOwner(from({ ...local, 'x-forwarded-for': '1.2.3.4' }), '127.0.0.1', null)).toBe(false)
    expect(isOwner(from({ host: 'evil.example' }), '127.0.0.1', null)).toBe(false)
    expect(isOwner(from({ host: '127.evil.example' }), '127.0.0.1', null)).toBe(false)
  })
})
