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

  it('are read as what they are where the declaration is only a habit', () => {
    const latinByHabit = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Grüße</a>')
    expect(decodeText(latinByHabit, 'text/xml; charset=iso-8859-1')).toContain('Grüße')
    expect(decodeText(latin, 'text/xml; charset=utf-8')).toContain('Grüße')
  })

  it('keep their UTF-8 where a few of another program are pasted in', () => {
    const mixed = Buffer.concat([
      Buffer.from('Ѩ Ѩ – “Grüße” '),
      Buffer.from('Espa\u00f1a', 'latin1'),
    ])
    expect(decodeText(mixed, 'text/xml; charset=utf-8')).toBe('Ѩ Ѩ – “Grüße” España')
  })

  it.each(['big', 'little'] as const)(
    'are read in UTF-32, %s end first, marked or not',
    (order) => {
      const pack = (text: string) => {
        const bytes = Buffer.alloc([...text].length * 4)
        ;[...text].forEach((sign, place) => {
          const code = sign.codePointAt(0) ?? 0
          if (order === 'big') bytes.writeUInt32BE(code, place * 4)
          else bytes.writeUInt32LE(code, place * 4)
        })
        return bytes
      }
      expect(decodeText(pack('<a>Grüße 🚢</a>'), '')).toBe('<a>Grüße 🚢</a>')
      expect(decodeText(pack('\ufeffGrüße'), '')).toBe('Grüße')
    },
  )

  it.each([
    // A ferry ran aground in the morning, and nobody was hurt.
    [
      'koi8-r',
      'f0c1d2cfcd20d3c5cc20cec120cdc5ccd820d5d4d2cfcd2c20cec9cbd4cf20cec520d0cfd3d4d2c1c4c1cc',
      'Паром сел на мель утром, никто не пострадал',
    ],
    [
      'windows-1251',
      'cfe0f0eeec20f1e5eb20ede020ece5ebfc20f3f2f0eeec2c20ede8eaf2ee20ede520efeef1f2f0e0e4e0eb',
      'Паром сел на мель утром, никто не пострадал',
    ],
    [
      'shift_jis',
      '83748346838a815b82aa8dc08fca82b582dc82b582bd81428fe68b7182cd96b38e9682c582b582bd8142',
      'フェリーが座礁しました。乗客は無事でした。',
    ],
    [
      'windows-1252',
      '5765646e65736461793a2093576520617265206f70656e2094206e6f207761697420666f7220636166e9',
      'Wednesday: “We are open ” no wait for café',
    ],
  ])('are guessed to be %s', (_, hex, text) => {
    expect(decodeText(Buffer.from(hex, 'hex'), '')).toBe(text)
  })
})
