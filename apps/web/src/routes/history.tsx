import { registerMessages } from '@northstar/web-core';
import { strategiesMessages } from '@northstar/web-strategies';
import { versionsMessages } from '@northstar/web-versions';

registerMessages('versions', versionsMessages);
registerMessages('strategies', strategiesMessages);

export { HistoryPage } from '../document/HistoryPage.js';
export { DocumentVoicesPage, StrategyVoicesPage } from '../document/VoicesPage.js';
