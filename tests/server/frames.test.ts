import { describe, expect, test } from 'vitest'
import { difference, type Picture, pictureOfGame } from '../../server/frames.ts'
import type { Viewer } from '../../shared/basics.ts'
import { type Change, laidOver } from '../../shared/laid.ts'
import { Play } from '../support/game.ts'
import { playGame, viewers } from '../support/player.ts'

type View = { readonly version: number }

describe('What goes out of a view', () => {
  test('what changed, laid over what was there, is the whole view, at every step and for everybody', () => {
    const had = new Map<Viewer, Picture>()
    const shown = new Map<Viewer, View>()
    let parts = 0
    playGame(3, 4, ({ game }) => {
      for (const viewer of viewers) {
        const picture = pictureOfGame(game, viewer, had.get(viewer))
        const change = difference(picture, had.get(viewer))
        const view = laidOver<View>(shown.get(viewer) ?? null, { ...change, version: game.version } as Change<View>)
        expect(view).toEqual(pictureOfGame(game, viewer).sections)
        parts += Object.keys(change.parts ?? {}).length
        had.set(viewer, picture)
        shown.set(viewer, view)
      }
    })
    expect(parts).toBeGreaterThan(200)
  })

  test('what changed goes through the strict schema, also when the rest was seen before', () => {
    const { game } = new Play(4, 1)
    const had = pictureOfGame(game, 'a')
    expect(() => pictureOfGame({ ...game, deck: 7 as never }, 'a', had)).toThrow()
    expect(pictureOfGame(game, 'a', had)).toEqual(had)
  })

  test('a section that has other fields than before comes whole', () => {
    const picture = (status: object): Picture => ({ version: 1, sections: { status }, texts: { status: JSON.stringify(status) } })
    const change = difference(picture({ paused: true }), picture({ paused: true, givenUp: [] }))
    expect(change).toEqual({ from: 1, sections: { status: { paused: true } } })
  })
})
