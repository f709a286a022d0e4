import { createSupportsHyperlinks } from 'supports-hyperlinks';

/** Whether the terminal at the other end of a stream makes links of what is marked as one. */
export function showsLinks(stream: { readonly isTTY: boolean }): boolean {
  return createSupportsHyperlinks(stream);
}
