type Steps<Item, Sprite> = {
  readonly key: (item: Item) => string
  readonly enter: (item: Item) => Sprite
  readonly update?: (sprite: Sprite, item: Item, before: Item) => void
  readonly leave: (sprite: Sprite, item: Item) => void
}

/** Keeps one sprite per item: a new key enters, a known one is updated, a missing one leaves. */
export function keyed<Item, Sprite>(steps: Steps<Item, Sprite>) {
  const kept = new Map<string, { sprite: Sprite; item: Item }>()

  return (items: readonly Item[]) => {
    const wanted = new Map(items.map((item) => [steps.key(item), item]))
    for (const [key, { sprite, item }] of kept) {
      if (wanted.has(key)) continue
      kept.delete(key)
      steps.leave(sprite, item)
    }
    for (const [key, item] of wanted) {
      const known = kept.get(key)
      if (known) steps.update?.(known.sprite, item, known.item)
      kept.set(key, { sprite: known ? known.sprite : steps.enter(item), item })
    }
  }
}
