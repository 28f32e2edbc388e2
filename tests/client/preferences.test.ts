import { describe, expect, test } from 'vitest'
import { preferencesOf, TEXT_SIZES, USUAL } from '../../client/preferences.ts'
import { roomOf } from '../../client/room.ts'
import { localVoice } from '../../client/voice.ts'

describe('What a device likes', () => {
  test('sound and easier reading are off until somebody switches them on', () => {
    expect(USUAL).toEqual({ text: 100, easy: false, sound: false })
  })
  test('is read back as it was', () => {
    for (const text of TEXT_SIZES)
      expect(preferencesOf({ text, easy: true, sound: true })).toEqual({ text, easy: true, sound: true })
  })
  test.each([null, 'x', 3, {}, { text: 5000, easy: 'yes', sound: 1 }])('%j is the usual', (found) => {
    expect(preferencesOf(found)).toEqual(USUAL)
  })
})

describe('Room', () => {
  test('a laptop is wide, a phone is not', () => {
    expect(roomOf(1366, 768, 100)).toEqual(['wide', 'short'])
    expect(roomOf(360, 740, 100)).toEqual(['narrow', 'small', 'slim', 'short'])
    expect(roomOf(1920, 1080, 100)).toEqual(['wide'])
  })
  test('text of twice the size is the room of a browser that is zoomed in twice', () => {
    expect(roomOf(1366, 768, 200)).toEqual(roomOf(683, 384, 100))
    expect(roomOf(1366, 768, 200)).toContain('low')
    expect(roomOf(1920, 1080, 200)).toContain('wide')
    expect(roomOf(360, 740, 200)).toEqual(['narrow', 'small', 'slim', 'tiny', 'low', 'short'])
  })
})

describe('A voice', () => {
  const near = { lang: 'nl-NL', localService: true }
  const far = { lang: 'nl-BE', localService: false }
  test('must be on the device, and speak the language', () => {
    expect(localVoice([far, near], 'nl')).toBe(near)
    expect(localVoice([far], 'nl')).toBeNull()
    expect(localVoice([near], 'en')).toBeNull()
    expect(localVoice([{ lang: 'en_GB', localService: true }], 'en')).not.toBeNull()
  })
})
