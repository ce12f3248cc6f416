// Bundles the doors of the package. Node takes a third of a millisecond to find and link a module:
// one for each file of the sources would make importing the class ten times as slow.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const doors = readdirSync('src', { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:client|index|models\/index|(?:custom|operations)\/.+)\.ts$/.test(path))
  .sort();

export default ['esm', 'cjs'].map((format) => ({
  input: Object.fromEntries(doors.map((path) => [path.replace(/\.ts$/, ''), join('src', path)])),
  platform: 'neutral',
  output: {
    dir: join('dist', format),
    format,
    // Each with what it needs of the runtime. Bundlers drop the classes whole where only functions
    // are called.
    codeSplitting: {
      groups: [
        { name: 'functions', test: /src[\\/](?:client\.ts$|operations[\\/])/ },
        { name: 'classes', test: /src[\\/]resources[\\/]/ },
      ],
    },
    chunkFileNames: '[name].js',
    exports: 'named',
    minifyInternalExports: false,
    // Editors show those of the declarations; a third of the code would be comments.
    comments: { jsdoc: false },
    sourcemap: true,
    // They are in the package.
    sourcemapExcludeSources: true,
  },
}));
