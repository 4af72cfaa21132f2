export { StrategiesModule } from './strategies.module.js';
