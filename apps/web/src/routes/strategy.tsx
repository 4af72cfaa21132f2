import { registerMessages } from '@northstar/web-core';
import { StrategyPage, strategiesMessages } from '@northstar/web-strategies';
import { TextToRead } from '../document/TextToRead.js';

registerMessages('strategies', strategiesMessages);

/** The strategy, and texts that are brought into it. */
export default function Strategy() {
  return <StrategyPage Text={TextToRead} />;
}
