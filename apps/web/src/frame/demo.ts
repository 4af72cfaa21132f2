export { DemoSwitcher } from '@northstar/web-network';
