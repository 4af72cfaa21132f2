import { fanOut100, fanOut400 } from './fan-out.mjs';

export const scenarios = [fanOut100, fanOut400];
