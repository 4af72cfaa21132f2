export { MembersPage, SettingsPage } from '@northstar/web-network';
