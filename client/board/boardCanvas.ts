import Phaser from 'phaser'
import { BoardScene, type Picture, type PlacedBoard } from './BoardScene.ts'
import type { Look } from './palette.ts'
import { densityFor, softwareDrawn } from './renderer.ts'

/** What a canvas shows: its size in CSS pixels, and the boards on it. */
export type Sight = {
  readonly width: number
  readonly height: number
  readonly boards: readonly PlacedBoard[]
  readonly look: Look
  readonly small: boolean
}
export type BoardCanvas = { show(sight: Sight): void; close(): void }

/** Opens a Phaser canvas inside an element. It draws while something moves and sleeps otherwise. */
export function openBoardCanvas(parent: HTMLElement, first: Sight): Promise<BoardCanvas> {
  const software = softwareDrawn()
  const scene = new BoardScene('boards')
  const game = new Phaser.Game(settings(parent, first, software, scene))
  return new Promise((resolve) => {
    game.events.once(Phaser.Core.Events.READY, () => {
      const canvas = new SleepyCanvas(game, scene, software)
      canvas.show(first)
      resolve(canvas)
    })
  })
}

class SleepyCanvas implements BoardCanvas {
  readonly #game: Phaser.Game
  readonly #scene: BoardScene
  readonly #software: boolean
  #size = ''
  #quietFrames = 0

  constructor(game: Phaser.Game, scene: BoardScene, software: boolean) {
    this.#game = game
    this.#scene = scene
    this.#software = software
    game.events.on(Phaser.Core.Events.POST_RENDER, this.#rest)
    game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, this.#wake)
  }

  show({ width, height, boards, look, small }: Sight) {
    const density = densityFor(this.#software)
    const picture: Picture = { boards, look, small, density }
    this.#wake()
    this.#resize(width, height, density)
    this.#scene.show(picture)
  }

  close() {
    this.#game.destroy(true)
    this.#wake()
  }

  #resize(width: number, height: number, density: number) {
    const size = `${width} ${height} ${density}`
    if (size === this.#size) return
    this.#size = size
    // in this order: Phaser writes the CSS size when the zoom is set, not when a canvas of zoom 1 is resized
    this.#game.scale.resize(Math.round(width * density), Math.round(height * density))
    this.#game.scale.setZoom(1 / density)
  }

  #wake = () => {
    this.#quietFrames = 0
    this.#game.loop.wake()
  }

  /** A few frames after the last movement nothing is drawn any more. */
  #rest = () => {
    this.#quietFrames = this.#scene.still ? this.#quietFrames + 1 : 0
    if (this.#quietFrames > 3) this.#game.loop.sleep()
  }
}

function settings(
  parent: HTMLElement,
  { width, height }: Sight,
  software: boolean,
  scene: BoardScene,
): Phaser.Types.Core.GameConfig {
  const density = densityFor(software)
  return {
    type: software ? Phaser.CANVAS : Phaser.AUTO,
    parent,
    width: Math.round(width * density),
    height: Math.round(height * density),
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    loader: { imageLoadType: 'HTMLImageElement' },
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / density },
    render: { antialias: true, powerPreference: 'low-power' },
    scene,
  }
}
