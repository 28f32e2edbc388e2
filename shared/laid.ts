/** How a view grows on a device: whole sections, and in `parts` the fields that changed within a section that the device has. */
export type Change<V> = {
  readonly version: number
  readonly sections: { readonly [K in keyof V]?: V[K] | undefined }
  readonly parts?: Readonly<Record<string, object | undefined>> | undefined
}

/** What changed lies over what was there; `had` is null when everything is new. */
export function laidOver<V extends { readonly version: number }>(had: V | null, { version, sections, parts }: Change<V>): V {
  const grown = Object.entries(parts ?? {}).map(([name, fields]) => [name, { ...fieldsOf(had, name), ...fields }])
  return { ...had, ...sections, ...Object.fromEntries(grown), version } as V
}

const fieldsOf = (view: object | null, name: string): object => (view as Readonly<Record<string, object>> | null)?.[name] ?? {}
