import { registerMessages } from '@northstar/web-core';
import { networkPagesMessages } from '@northstar/web-network';

registerMessages('network', networkPagesMessages);

export { JoinPage, SetUpPage, SignInPage, WelcomePage } from '@northstar/web-network';
