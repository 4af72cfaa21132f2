export { ReadPdf } from './poppler.js';
