export { ADDRESSEE_KINDS, ADDRESSEE_LENGTH, checkAsk, checkStrategyTitle, DEFAULT_THEMES, moveAsk, THEME_LENGTH, TITLE_LENGTH, type AddresseeKind, type AskDetails } from './ask.js';
export { COVER_LENGTH, LICENCES, type Cover, type Licence } from './cover.js';
export { checkEmbargo, checkPreviewEnd, embargoNote, momentIn, type Embargo } from './embargo.js';
export { checkSettings, DEFAULT_LANGUAGE, directionOf, HIGHEST_WORD_LIMIT, inLanguage, LANGUAGES, type Direction, type DocumentSettings, type Language } from './language.js';
export { isAgreed, readyToPublish, type Obstacle, type Readiness, type TextFacts } from './ready-to-publish.js';
export { DOCUMENT_KINDS, DOCUMENT_STATUSES, STATUS_TABLE, TRANSITIONS, type DocumentKind, type DocumentStatus, type Transition } from './states.js';
export { move, type History } from './transitions.js';
