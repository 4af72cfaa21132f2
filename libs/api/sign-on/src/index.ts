export { CallsService } from './calls.service.js';
export { SignOnModule } from './sign-on.module.js';
export { SigningService } from './signing.service.js';
