import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/** Headers on every answer: only our own files run, and nobody learns where a student came from. */
export function makeHeaders({ publicUrl }: Config): (request: IncomingMessage, response: ServerResponse) => void {
  const https = publicUrl?.protocol === 'https:'
  const sockets = publicUrl ? [publicUrl.origin.replace(/^http/, 'ws')] : []
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...sockets],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // browsers ignore these on plain http, with a warning in the console
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xXssProtection: true,
    xFrameOptions: { action: 'deny' },
  })
  return (request, response) => {
    protect(request, response, () => undefined)
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  }
}
