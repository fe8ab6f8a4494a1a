/** Version of the engine: the same scenario, seed and version give the same bits. A test holds it to package.json. */
export const VERSION = '0.1.0'
