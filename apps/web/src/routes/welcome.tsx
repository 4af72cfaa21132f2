export { JoinPage, SetUpPage, SignInPage, WelcomePage } from '@northstar/web-network';
