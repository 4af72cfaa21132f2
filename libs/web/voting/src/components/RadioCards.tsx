export { RadioCards, type RadioCard } from '@northstar/web-ui';
