import { describe, expect, test } from 'vitest'
import { cleanCode, isWhole, randomHex, showCode } from '../../client/codes.ts'
import { routeOf } from '../../client/route.ts'
import { secretKey } from '../../shared/wire.ts'

describe('Join codes', () => {
  test('are taken in any shape', () => {
    for (const typed of ['krt7dx', 'KRT 7DX', ' krt-7dx ', 'KRT7DX9']) expect(cleanCode(typed)).toBe('KRT7DX')
  })
  test('are shown in two groups of three', () => {
    expect(showCode('KRT7DX')).toBe('KRT 7DX')
    expect(showCode('KRT')).toBe('KRT')
    expect(showCode('KRT7')).toBe('KRT 7')
  })
  test('know when they are whole', () => {
    expect(isWhole('KRT7D')).toBe(false)
    expect(isWhole('KRT7DX')).toBe(true)
  })
})

describe('Keys', () => {
  test('a seat key is 128 bits in the shape of the wire', () => {
    expect(secretKey.safeParse(randomHex(16)).success).toBe(true)
    expect(randomHex(16)).not.toBe(randomHex(16))
  })
})

describe('Addresses', () => {
  test('a QR code leads to joining, with the code filled in', () => {
    expect(routeOf('/j/KRT7DX')).toEqual({ screen: 'join', code: 'KRT7DX' })
    expect(routeOf('/j/')).toEqual({ screen: 'join', code: '' })
    expect(routeOf('/j/%')).toEqual({ screen: 'join', code: '' })
    expect(routeOf('/', '?code=krt7dx')).toEqual({ screen: 'join', code: 'krt7dx' })
  })
  test('the other screens', () => {
    expect(routeOf('/')).toEqual({ screen: 'home' })
    expect(routeOf('/play')).toEqual({ screen: 'play' })
    expect(routeOf('/sheet')).toEqual({ screen: 'sheet' })
    expect(routeOf('/stage/abc')).toEqual({ screen: 'stage', lesson: 'abc' })
    expect(routeOf('/anything')).toEqual({ screen: 'home' })
  })
})
