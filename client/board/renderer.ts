/** Whether drawing is done by the processor: then Canvas is faster than WebGL, and fewer pixels are kinder. */
export function softwareDrawn(): boolean {
  const context = document.createElement('canvas').getContext('webgl')
  if (!context) return true
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name))
}

/** Canvas pixels per CSS pixel. */
export function densityFor(software: boolean) {
  const slow = software || navigator.hardwareConcurrency <= 2
  return Math.min(Math.max(1, devicePixelRatio), slow ? 2 : 3)
}
