import type { YamlKey } from './read-keys.ts';

/** The keys in the block of the one at a place. */
export function keysBelow(keys: readonly YamlKey[], place: number): readonly YamlKey[] {
  const depth = keys[place]?.depth ?? 0;
  const rest = keys.slice(place + 1);
  const end = rest.findIndex((one) => one.depth <= depth);
  return rest.slice(0, end < 0 ? undefined : end);
}

/** Some keys in parts, each from one that begins a part up to the next; those before the first are left out. */
export function splitKeys(
  keys: readonly YamlKey[],
  begins: (key: YamlKey, place: number) => boolean,
): [YamlKey, ...YamlKey[]][] {
  const starts = keys.flatMap((key, place) => (begins(key, place) ? [place] : []));
  return starts.flatMap((start, part) => {
    const [first, ...rest] = keys.slice(start, starts[part + 1]);
    return first === undefined ? [] : [[first, ...rest]];
  });
}
