/** Whether WebGL is there, draws what it is told, and is not the processor in disguise: else Canvas is faster and safer. */
export function webglWorks(): boolean {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true })
  if (!gl) return false
  try {
    return !isProcessor(gl) && draws(gl)
  } finally {
    gl.getExtension('WEBGL_lose_context')?.loseContext()
  }
}

function isProcessor(gl: WebGLRenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name))
}

function draws(gl: WebGLRenderingContext): boolean {
  const pixel = new Uint8Array(4)
  gl.clearColor(0, 1, 0, 1)
  gl.clear(gl.COLOR_BUFFER_BIT)
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
  return gl.getError() === gl.NO_ERROR && pixel.join() === '0,255,0,255'
}

const MOST_DENSITY = 3
const MOST_PIXELS = { webgl: 9_000_000, canvas: 4_500_000 } as const

/** Canvas pixels per CSS pixel: as sharp as the screen, up to what this machine can redraw in time. */
export function densityFor(webgl: boolean, width: number, height: number): number {
  const sharp = Math.min(Math.max(1, devicePixelRatio), MOST_DENSITY)
  const most = Math.sqrt(MOST_PIXELS[webgl ? 'webgl' : 'canvas'] / (width * height))
  return Math.max(1, Math.min(sharp, most))
}
