export { DecisionsOfVersion, SuggestionsRail } from '@northstar/web-suggestions';
