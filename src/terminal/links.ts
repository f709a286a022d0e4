/**
 * Text for a terminal in which each address is marked as a link to itself, so that nothing leads elsewhere than it
 * says. What is marked takes no room. Addresses with other letters than those of ASCII stay plain text.
 */
export function markLinks(text: string): string {
  return text.replace(/https?:\/\/[^\s\u001b]+/g, (found) => {
    const address = withoutSentence(found);
    if (!/^[!-~]+$/.test(address)) return found;
    return `${mark(address)}${address}${mark('')}${found.slice(address.length)}`;
  });
}

/** The code for "from here on a link to this"; with a blank address for its end. */
function mark(address: string): string {
  return `\u001b]8;;${address}\u001b\\`;
}

/** An address without what belongs to the sentence around it. */
function withoutSentence(address: string): string {
  const bare = address.replace(/[.,;:!?'"]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutSentence(bare.slice(0, -1)) : bare;
}
