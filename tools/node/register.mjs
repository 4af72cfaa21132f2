// Lets Node run the TypeScript sources of this workspace as they are: `node --import ./tools/node/register.mjs file.ts`.
// For development and tools; what is served is built.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
