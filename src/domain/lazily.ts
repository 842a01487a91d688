/** A value that is computed when it is first asked for, and kept. */
export function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

type Computed<L> = { readonly [K in keyof L]: () => L[K] };

/**
 * `ready` with further properties, each computed when it is first read, and kept. What `ready` itself computes lazily
 * stays so. A copy by `...` reads them all.
 */
export function lazily<R extends object, L extends object>(ready: R, computed: Computed<L>): R & L {
  const properties: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(ready);
  for (const [key, compute] of Object.entries<() => unknown>(computed)) {
    properties[key] = { get: once(compute), enumerable: true };
  }
  return Object.defineProperties({}, properties) as R & L;
}

/** What is computed from a thing that never changes: once for each, and kept as long as the thing itself. */
export function oncePer<K extends object, V>(compute: (thing: K) => V): (thing: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const before = made.get(thing);
    if (before !== undefined) return before.value;
    const value = compute(thing);
    made.set(thing, { value });
    return value;
  };
}
