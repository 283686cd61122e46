/**
 * Keeps what a pure function makes, for it is costly to make twice. The only state of `app/domain`, and none that shows:
 * the same question always has the same answer.
 */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The same of what depends on nothing: made when it is first asked for. */
export function lazy<V>(make: () => V): () => V {
  const once = memo(make)
  return () => once(undefined)
}
