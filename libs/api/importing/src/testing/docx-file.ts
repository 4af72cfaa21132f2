import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A run of words; `how` is what stands in its properties. */
export const run = (words: string, how = ''): string => `<w:r>${how ? `<w:rPr>${how}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of runs, or of plain words, in a style. */
export const paragraph = (inside: string, style = '', more = ''): string =>
  `<w:p>${style || more ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${more}</w:pPr>` : ''}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
/** An item of the list with this number. */
export const item = (words: string, list: 1 | 2, level = 0): string => paragraph(words, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
/** A picture, as Word places one in a line. */
export const PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="A map"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const styles = ['Heading1:heading 1', 'Heading2:heading 2', 'Heading3:heading 3', 'Heading4:heading 4', 'Title:Title', 'Quote:Quote', 'TOC1:toc 1'].map((each) => {
  const [id, name] = each.split(':');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}).join('');
const level = (number: number, format: string): string => `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`;
const list = (id: number, format: string): string => `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum>`;

/** What a Word document is made of, to be changed before it is packed. */
export function docxParts(body: string, { footnotes = '', comments = '', header = '', language = 'en-GB', title = '' } = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATION}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${RELATION}/footnotes" Target="footnotes.xml"/><Relationship Id="rId4" Type="${RELATION}/comments" Target="comments.xml"/><Relationship Id="rId5" Type="${RELATION}/hyperlink" Target="https://example.org/report" TargetMode="External"/><Relationship Id="rId6" Type="${RELATION}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="rId9" Type="${RELATION}/image" Target="media/image1.png"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering ${W}>${list(1, 'bullet')}${list(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `${HEAD}<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    'word/comments.xml': `${HEAD}<w:comments ${W}>${comments}</w:comments>`,
    ...(header ? { 'word/header1.xml': `${HEAD}<w:hdr ${W}>${paragraph(header)}</w:hdr>` } : {}),
    ...(title ? { 'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>` } : {}),
    'word/media/image1.png': 'not looked at',
  };
}

/** Parts packed as a file. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])) as Zippable);

/** A Word document with this body. */
export const docxFile = (body: string, more: Parameters<typeof docxParts>[1] = {}): Uint8Array => packed(docxParts(body, more));
