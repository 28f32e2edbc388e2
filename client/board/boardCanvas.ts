import Phaser from 'phaser'
import { BoardScene, type Picture, type PlacedBoard } from './BoardScene.ts'
import type { Look } from './palette.ts'
import { densityFor, webglWorks } from './renderer.ts'

/** What a canvas shows: its size in CSS pixels, and the boards on it. */
export type Sight = {
  readonly width: number
  readonly height: number
  readonly boards: readonly PlacedBoard[]
  readonly look: Look
  readonly small: boolean
}
export type BoardCanvas = { show(sight: Sight): void; close(): void }

/** A lost WebGL context comes back by itself, mostly; after this it is given up. */
const COMES_BACK_MS = 3000
let webglGaveUp = false

/**
 * Opens a Phaser canvas inside an element. It draws while something moves and sleeps otherwise.
 * `broken`: this canvas shows nothing any more; the next one will not need WebGL.
 */
export function openBoardCanvas(parent: HTMLElement, first: Sight, broken: () => void): Promise<BoardCanvas> {
  const webgl = !webglGaveUp && webglWorks()
  const scene = new BoardScene('boards')
  const game = new Phaser.Game(settings(parent, first, webgl, scene))
  return new Promise((resolve) => {
    game.events.once(Phaser.Core.Events.READY, () => {
      const canvas = new SleepyCanvas(game, scene, webgl, broken)
      canvas.show(first)
      resolve(canvas)
    })
  })
}

class SleepyCanvas implements BoardCanvas {
  readonly #game: Phaser.Game
  readonly #scene: BoardScene
  readonly #webgl: boolean
  readonly #broken: () => void
  #size = ''
  #quietFrames = 0
  #lost: ReturnType<typeof setTimeout> | undefined

  constructor(game: Phaser.Game, scene: BoardScene, webgl: boolean, broken: () => void) {
    this.#game = game
    this.#scene = scene
    this.#webgl = webgl
    this.#broken = broken
    game.events.on(Phaser.Core.Events.POST_RENDER, this.#rest)
    game.renderer.on(Phaser.Renderer.Events.LOSE_WEBGL, this.#lose)
    game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, this.#restore)
  }

  show({ width, height, boards, look, small }: Sight) {
    const density = densityFor(this.#webgl, width, height)
    const picture: Picture = { boards, look, small, density }
    this.#resize(width, height, density)
    this.#scene.show(picture)
    this.#wake()
  }

  close() {
    clearTimeout(this.#lost)
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

  #lose = () => {
    this.#lost = setTimeout(() => {
      webglGaveUp = true
      this.#broken()
    }, COMES_BACK_MS)
  }

  #restore = () => {
    clearTimeout(this.#lost)
    this.#wake()
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
  webgl: boolean,
  scene: BoardScene,
): Phaser.Types.Core.GameConfig {
  const density = densityFor(webgl, width, height)
  return {
    type: webgl ? Phaser.AUTO : Phaser.CANVAS,
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
