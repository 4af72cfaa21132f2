import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

const SERIF = 'Georgia';
const INK = '1D1B18';
const QUIET = '5C574F';
const GOLD = 'B5830A';

const heading = (size: number, before: number, italics = false) => ({ run: { font: SERIF, size, bold: true, italics, color: INK }, paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true } });

/** Styles by the names that word processors know, so that whoever edits the file changes one and all of them follow. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SERIF, size: 22, color: INK, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } } },
    title: { run: { font: SERIF, size: 60, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 240, line: 264, lineRule: LineRuleType.AUTO } } },
    heading1: heading(40, 480), heading2: heading(30, 400), heading3: heading(25, 320), heading4: heading(22, 240), heading5: heading(22, 240, true), heading6: heading(22, 240, true),
    hyperlink: { run: { color: '24437F', underline: {} } },
    footnoteText: { run: { font: SERIF, size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { color: QUIET } },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { size: 26 } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 300 }, border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'CFCAC0', space: 8 } } } },
    { id: 'Names', name: 'Names', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: GOLD, space: 8 } } } },
    { id: 'Reservation', name: 'Reservation', basedOn: 'Names', quickFormat: true, run: { italics: true } },
    { id: 'Facts', name: 'Facts', basedOn: 'Normal', quickFormat: true, run: { size: 20 }, paragraph: { spacing: { after: 20 } } },
    { id: 'Remark', name: 'Remark', basedOn: 'Normal', quickFormat: true, run: { size: 19, color: QUIET } },
    { id: 'Contents', name: 'Contents', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 40 } } },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true, run: { size: 19 }, paragraph: { spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO } } },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', quickFormat: true, run: { bold: true } },
    { id: 'AfterTable', name: 'After Table', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 160, lineRule: LineRuleType.AUTO } } },
  ],
};
