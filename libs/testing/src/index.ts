export { eventually } from './eventually.js';
export { FakeClock } from './fake-clock.js';
export { seededRandom } from './random.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
