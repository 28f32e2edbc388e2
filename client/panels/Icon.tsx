import icons from '../../content/art/icons.json' with { type: 'json' }

type Art = Readonly<{ box: number; paths: readonly string[] }>
const art: Readonly<Record<string, Art>> = icons

/** An icon beside a word: never the only thing that says something. */
export function Icon({ name, size = 24 }: Readonly<{ name: string; size?: number }>) {
  const drawing = art[name]
  if (!drawing) return null
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox={`0 0 ${drawing.box} ${drawing.box}`}
      aria-hidden="true"
      focusable="false"
    >
      {drawing.paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}

export const hasIcon = (name: string): boolean => name in art
