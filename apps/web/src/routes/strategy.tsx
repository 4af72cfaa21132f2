import { registerMessages } from '@northstar/web-core';
import { StrategyPage, strategiesMessages } from '@northstar/web-strategies';

registerMessages('strategies', strategiesMessages);

export default StrategyPage;
