import { browserDesk, browserLarge, browserPhone } from './browser.mjs';
import { coldOpen } from './cold-open.mjs';
import { fanOut100, fanOut400 } from './fan-out.mjs';
import { kill } from './kill.mjs';
import { manyDocuments } from './many-documents.mjs';
import { memory } from './memory.mjs';
import { replay } from './replay.mjs';
import { everybodyReturns } from './return.mjs';
import { slowReader } from './slow-reader.mjs';

/** What is measured, in the order of the promises. */
export const scenarios = [kill, fanOut100, fanOut400, manyDocuments, replay, everybodyReturns, memory, coldOpen, slowReader, browserDesk, browserLarge, browserPhone];
