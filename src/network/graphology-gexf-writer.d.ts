/** The writer alone: the door of the package also loads an XML parser for Node, that for browsers wants a DOM. */
declare module 'graphology-gexf/common/writer.js' {
  import type { write } from 'graphology-gexf'

  const writeGexf: typeof write
  export default writeGexf
}
