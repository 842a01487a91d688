/** A value that is computed when it is first asked for, and kept. */
export function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

/** A function that keeps its last answer for who asks the same again. */
export function keepingLast<K, V>(answer: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}

/** A function that keeps so many answers, and begins anew when there are more: of millions, all would fill the memory. */
export function keepingSome<K, V>(answer: (key: K) => V, most: number): (key: K) => V {
  const made = new Map<K, { readonly value: V }>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before.value;
    if (made.size === most) made.clear();
    const value = answer(key);
    made.set(key, { value });
    return value;
  };
}

type Computed<L> = { readonly [K in keyof L]: () => L[K] };

/** What the lazy properties of an object are computed by, and what they have been computed to. */
interface Sources {
  /** Where the properties stand that the object took over unread. */
  readonly ready: Lazy;
  readonly computed: Readonly<Record<string, () => unknown>>;
  readonly values: Record<string, unknown>;
}

const sources = Symbol("sources");

interface Lazy {
  readonly [sources]?: Sources;
}

/** One getter a name: with closures of their own, objects would share no form, and take ten times the time and room. */
const getters = new Map<string, PropertyDescriptor>();

function getterOf(key: string): PropertyDescriptor {
  const before = getters.get(key);
  if (before !== undefined) return before;
  const get = function (this: Lazy): unknown {
    return valueOf(this, key);
  };
  const getter = { get, enumerable: true };
  getters.set(key, getter);
  return getter;
}

function valueOf(thing: Lazy, key: string): unknown {
  const of = thing[sources];
  if (of === undefined) return undefined;
  const compute = of.computed[key];
  if (compute === undefined) return valueOf(of.ready, key);
  if (!Object.hasOwn(of.values, key)) of.values[key] = compute();
  return of.values[key];
}

function isLazy(thing: Lazy, key: string): boolean {
  const of = thing[sources];
  return of !== undefined && (Object.hasOwn(of.computed, key) || isLazy(of.ready, key));
}

/**
 * `ready` with further properties, each computed when it is first read, and kept. What `ready` itself computes lazily
 * stays so. A copy by `...` reads them all.
 */
export function lazily<R extends object, L extends object>(ready: R, computed: Computed<L>): R & L {
  const made: Record<string, unknown> = {};
  Object.defineProperty(made, sources, { value: { ready, computed, values: {} } });
  for (const key of Object.keys(ready)) {
    if (isLazy(ready, key) || Object.hasOwn(computed, key)) Object.defineProperty(made, key, getterOf(key));
    else made[key] = ready[key as keyof R];
  }
  for (const key of Object.keys(computed)) {
    if (!Object.hasOwn(ready, key)) Object.defineProperty(made, key, getterOf(key));
  }
  return made as R & L;
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
