import { describe, expect, it } from 'vitest'
import { decodeText } from './charset.ts'

const latin = Buffer.from(
  '<?xml version="1.0" encoding="iso-8859-1"?><a>Gr\u00fc\u00dfe</a>',
  'latin1',
)

describe('bytes', () => {
  it('are read as HTTP says, else as the file says, else as UTF-8', () => {
    expect(
      decodeText(Buffer.from('Gr\u00fc\u00dfe', 'latin1'), 'text/html; charset="ISO-8859-1"'),
    ).toBe('Grüße')
    expect(decodeText(latin, 'text/xml')).toContain('Grüße')
    expect(
      decodeText(Buffer.from('<meta charset=windows-1252>Gr\u00fc\u00dfe', 'latin1'), ''),
    ).toContain('Grüße')
    expect(decodeText(Buffer.from('Grüße'), 'text/html')).toBe('Grüße')
  })

  it('are read by their byte order mark before all', () => {
    expect(decodeText(Buffer.from('\ufeffGrüße', 'utf16le'), 'text/html; charset=utf-8')).toBe(
      'Grüße',
    )
  })

  it('are taken for Windows-1252 when they say nothing and are not UTF-8', () => {
    expect(decodeText(Buffer.from([0x93, 0x48, 0x69, 0x94]), '')).toBe('“Hi”')
  })

  it('survive encodings that nobody knows, and a declaration that is not true', () => {
    expect(decodeText(Buffer.from('Grüße'), 'text/html; charset=klingon')).toBe('Grüße')
    expect(
      decodeText(Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>Grüße</a>'), ''),
    ).toContain('Grüße')
  })
})
