import type { DemoDocument } from '../types.js';
import { education } from './education.js';
import { evidence } from './evidence.js';
import { localPeacebuilders } from './local-peacebuilders.js';
import { platforms } from './platforms.js';
import { protection } from './protection.js';
import { sanctions } from './sanctions.js';

export const asksSixToEleven: DemoDocument[] = [evidence, protection, localPeacebuilders, platforms, education, sanctions];
