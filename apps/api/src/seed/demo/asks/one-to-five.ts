import type { DemoDocument } from '../types.js';
import { arms } from './arms.js';
import { earlyWarning } from './early-warning.js';
import { embassies } from './embassies.js';
import { nationalStrategy } from './national-strategy.js';
import { parliament } from './parliament.js';

export const asksOneToFive: DemoDocument[] = [nationalStrategy, earlyWarning, embassies, arms, parliament];
