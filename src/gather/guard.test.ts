import { describe, expect, it } from 'vitest'
import { isIP } from 'node:net'
import { parseAddress } from './address.ts'
import { BadRange, createGuard } from './guard.ts'

const REFUSED =
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:0:7f00:1 64:ff9b::7f00:1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 2001:db8::1 2002:7f00:1:: [::1]'.split(
    ' ',
  )

describe('the guard', () => {
  it.each(REFUSED)('refuses %s', (address) => {
    expect(createGuard([]).allows(address)).toBe(false)
  })

  it.each(['1.1.1.1', '172.32.0.1', '11.0.0.1', '2606:4700::1111', '[2a00:1450::1]'])(
    'allows %s',
    (address) => {
      expect(createGuard([]).allows(address)).toBe(true)
    },
  )

  it('allows the ranges and single addresses that the settings name, and only those', () => {
    const guard = createGuard(['127.0.0.0/8', '10.0.0.5', 'fd00::/8'])
    expect(['127.1.0.9', '10.0.0.5', 'fd00::7'].map(guard.allows)).toEqual([true, true, true])
    expect(['10.0.0.6', 'fc00::7', '192.168.0.1'].map(guard.allows)).toEqual([false, false, false])
    expect(guard.isOwn('127.0.0.1')).toBe(true)
    expect(guard.isOwn('1.1.1.1')).toBe(false)
  })

  it('refuses names of the inner network until a range is allowed', () => {
    const closed = createGuard([])
    expect(['localhost', 'printer', 'db.internal', 'x.local'].map(closed.allowsHost)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(closed.allowsHost('example.org')).toBe(true)
    expect(createGuard(['127.0.0.0/8']).allowsHost('localhost')).toBe(true)
  })

  it('judges a name by what it resolves to when the connection is made', async () => {
    const lookup = (allowed: readonly string[]) =>
      new Promise((resolve) => {
        createGuard(allowed).lookup('localhost', { family: 4 }, (error, address) => {
          resolve(error ? 'refused' : address)
        })
      })
    expect(await lookup([])).toBe('refused')
    expect(await lookup(['127.0.0.0/8'])).toBe('127.0.0.1')
  })

  it('connects to none but the public addresses of a name, and refuses one that has no other', async () => {
    const answers: Record<string, readonly string[]> = {
      'mixed.example': ['10.0.0.7', '::1', '9.9.9.9', '2606:4700::1111'],
      'inner.example': [
        '169.254.169.254',
        '::ffff:127.0.0.1',
        '::ffff:0:127.0.0.1',
        '64:ff9b::a00:7',
      ],
      'tunnel.example': ['2002:7f00:1::1', '2001:0:4136:e378::1', 'fd00::2'],
    }
    const { lookup } = createGuard([], (host, _options, done) => {
      done(
        null,
        (answers[host] ?? []).map((address) => ({ address, family: isIP(address) })),
      )
    })
    const ask = (host: string) =>
      new Promise((resolve) => {
        lookup(host, { all: true }, (error, found) => resolve(error ? 'refused' : found))
      })
    expect(await ask('mixed.example')).toEqual([
      { address: '9.9.9.9', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ])
    expect(await ask('inner.example')).toBe('refused')
    expect(await ask('tunnel.example')).toBe('refused')
    expect(await ask('nothing.example')).toBe('refused')
  })

  it.each([
    'http://0x0a.1.2.3/',
    'http://167838211/',
    'http://012.1.2.3/',
    'http://10.66051/',
    'http://[::ffff:10.1.2.3]/',
    'http://[::ffff:0:a01:203]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://１０.1.2.3/',
    'http://10。1。2。3/',
    'http://10.1.2.3./',
    'http://LOCALHOST./',
    'http://example.org\\@10.1.2.3/',
    'http:\\\\10.1.2.3/',
    'http://10.1.2.3:8080/?u=http://example.org/',
  ])('refuses a private host however it is spelled: %s', (typed) => {
    const parsed = parseAddress(typed)
    const isFetched =
      parsed.kind === 'parsed' && createGuard([]).allowsHost(new URL(parsed.url).hostname)
    expect(isFetched).toBe(false)
  })

  it.each(['banana', '10.0.0.0/99', '10.0.0.0/x', ''])(
    'does not take "%s" for a range',
    (range) => {
      expect(() => createGuard([range])).toThrow(BadRange)
    },
  )
})
