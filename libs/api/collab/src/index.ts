export { CollabModule } from './collab.module.js';
