export { AboutSuggestion, DecisionsOfVersion, SuggestionsRail } from '@northstar/web-suggestions';
