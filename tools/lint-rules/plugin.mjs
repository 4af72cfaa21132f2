import { noTestingInProduction } from './no-testing-in-production.mjs';
import { pure } from './pure.mjs';
import { resolverAccess } from './resolver-access.mjs';

export const rules = { pure, 'no-testing-in-production': noTestingInProduction, 'resolver-access': resolverAccess };
