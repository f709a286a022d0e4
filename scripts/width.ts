// What cli-table3 measures its cells with in the bundle: as its columns are laid out here, right for more scripts than
// the library it asks for, and loaded already.
export { widthOf as 'module.exports' } from '../src/terminal/text.ts';
