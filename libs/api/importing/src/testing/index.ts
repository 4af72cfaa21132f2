export * from './docx-file.js';
