export { SaveState } from './components/SaveState.js';
export { SuggestingSwitch } from './components/SuggestingSwitch.js';
export { SuggestionsProvider, useSuggestions } from './components/SuggestionsProvider.js';
export type { Suggestions, SuggestionsProviderProps } from './components/SuggestionsProvider.js';
export { SuggestionsRail } from './components/SuggestionsRail.js';
export { forgetSuggestions } from './lib/unsent.js';
export { suggestionsMessages } from './messages.js';
import './suggestions.css';
