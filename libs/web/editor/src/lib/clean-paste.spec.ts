import { cleanPaste } from './clean-paste.js';

const clean = (html: string) => cleanPaste(html).html.replace(/\s+/g, ' ').replace(/(<\/(?:p|h\d|ul|ol)>) </g, '$1<').replace(/(<(?:ul|ol)>) </g, '$1<').trim();
const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><head><meta name=Generator content="Microsoft Word 15">
  <style><!-- p.MsoNormal { mso-style-parent:""; font-family:"Calibri",sans-serif } --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const item = (level: number, sign: string, words: string) => `<p class=MsoListParagraph style='margin-left:${level * 18}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>
  <![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
const google = (body: string) => `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff">${body}</b>`;

describe('what is pasted from other programs', () => {
  test('Word: words, emphasis, headings and links stay; fonts, colours, empty lines and its own elements go', () => {
    expect(clean(word(`<h1 style='mso-pagination:widow-orphan'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><b><span style='font-size:16.0pt;color:#2F5496'>What we ask</span></b><o:p></o:p></h1>
      <p class=MsoNormal style='margin-bottom:8pt'><span style='color:red;font-family:"Arial"'>Fund “one” </span><b style='mso-bidi-font-weight:normal'>desk</b><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span><i>now</i>.<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal><a href="https://example.org/desk"><span style='text-decoration:underline;color:#0563C1'>The desk</span></a> and <u>nothing</u> else<span style='display:none;mso-hide:all'>hidden</span></p>`)))
      .toBe('<h1>What we ask</h1><p>Fund “one” <b>desk</b> <i>now</i>.</p><p><a href="https://example.org/desk">The desk</a> and <u>nothing</u> else</p>');
  });

  test('Word: tracked deletions and comments are left out, insertions stay', () => {
    expect(clean(word(`<p class=MsoNormal>Fund <del cite="mailto:Bea"><span>two</span></del><span class=msoDel>three</span><ins cite="mailto:Bea">one</ins> desk<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[B1]</a></span>.</p>
      <div style='mso-element:comment-list'><div style='mso-element:comment'>Why?</div></div>`)).replace('<div></div>', '')).toBe('<p>Fund <ins>one</ins> desk.</p>');
  });

  test('Word: paragraphs that are set as lists become lists, nested, with their numbers', () => {
    const html = clean(word(`${item(1, '·', 'Fund')}${item(2, 'o', 'one desk')}${item(2, 'o', 'two people')}${item(1, '·', 'Report')}<p class=MsoNormal>Then:</p>${item(1, '3.', 'Third')}${item(2, 'a)', 'Part')}${item(1, '4.', 'Fourth')}`));
    expect(html).toBe('<ul><li><p>Fund</p><ul><li><p>one desk</p></li><li><p>two people</p></li></ul></li><li><p>Report</p></li></ul><p>Then:</p>'
      + '<ol start="3"><li><p>Third</p><ol><li><p>Part</p></li></ol></li><li><p>Fourth</p></li></ol>');
  });

  test('Google Docs: its wrapper is not bold, styles become emphasis, a list in a list belongs to the item before it', () => {
    expect(clean(google(`<h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Aim</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none">Plain, </span><span style="font-weight:700;font-style:italic">both</span><span style="text-decoration:line-through">gone</span></p>
      <ul><li dir="ltr" aria-level="1"><p role="presentation"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Inner</span></p></li></ul></ul>
      <a href="https://example.org" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">Link</span></a>`)))
      .toBe('<h2>Aim</h2><p>Plain, <strong><em>both</em></strong><s>gone</s></p><ul><li><p>One</p><ul><li><p>Inner</p></li></ul></li></ul><a href="https://example.org">Link</a>');
  });

  test('tables: joined cells stand apart, lists in cells become lines of them, and what Word repeats on each page is the heading', () => {
    const html = clean(word(`<table class=MsoTableGrid style='border-collapse:collapse'><thead><tr style='mso-yfti-irow:0'><td colspan=2 style='border:solid'><p class=MsoNormal><b>Year and sum<o:p></o:p></b></p></td><td><p class=MsoNormal>Who</p></td></tr></thead>
      <tr><td rowspan=2><p class=MsoNormal>2024</p></td><td><p class=MsoNormal>10</p></td><td>${item(1, '·', 'One')}${item(1, '·', 'Two')}</td></tr><tr><td><p class=MsoNormal>20</p></td><td><p class=MsoNormal>C</p></td></tr>
      <![if !supportMisalignedColumns]><tr height=0><td width=1></td><td width=2></td></tr><![endif]></table>`));
    expect(html).toBe('<table><tbody><tr><th><p><b>Year and sum</b></p></th><th><p></p></th><th><p>Who</p></th></tr><tr><td><p>2024</p></td><td><p>10</p></td><td><p>One</p><p>Two</p></td></tr>'
      + '<tr><td><p></p></td><td><p>20</p></td><td><p>C</p></td></tr></tbody></table>');
    expect(clean(google('<div dir="ltr"><table><colgroup><col width="312"/></colgroup><tbody><tr><td><p><span>a</span></p><ul><li aria-level="1"><p role="presentation"><span>item</span></p></li></ul></td><td><br /></td></tr></tbody></table></div><br /><p>After</p>')))
      .toBe('<div><table><tbody><tr><td><p>a</p><p>item</p></td><td><p></p></td></tr></tbody></table></div><p>After</p>');
    expect(clean('<table><tr><td>out<table><tr><td>in</td><td>side</td></tr></table></td></tr></table>')).toBe('<table><tbody><tr><td><p>out</p><p>in</p><p>side</p></td></tr></tbody></table>');
  });

  test.each([
    ['Word', word(`<p class=MsoNormal>Late.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Then<a href="#_Toc1">.</a></p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> See the <i>annual</i> report,</p><p class=MsoFootnoteText>p. 3.<o:p></o:p></p></div></div>`)],
    ['LibreOffice', '<p>Late.<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup> Then<a>.</a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> See the <i>annual</i> report, p. 3.</p></div>'],
    ['Google Docs', google('<p><span>Late.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> Then</span><a>.</a></p>') + '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See the annual report, p. 3.</span></p></div>'],
    ['Markdown', '<p>Late.<sup><a href="#fn1" id="fnref1">1</a></sup> Then<a>.</a></p><section><ol><li id="fn1"><p>See the annual report, p. 3. <a href="#fnref1">↩</a></p></li></ol></section>'],
  ])('notes of %s stand where they are called', (_from, html) => {
    expect(clean(html).replace(/<\/?a\b[^>]*>/g, '')).toBe('<p>Late.<span data-footnote="">See the annual report, p. 3.</span> Then.</p>');
  });

  test('lists of things to do: the boxes of Google Docs are no pictures, and what it strikes out for being done is not struck', () => {
    const box = (done: boolean, words: string) => `<li dir="ltr" role="checkbox" aria-checked="${done}" aria-level="1"><img src="data:image/png;base64,AA" aria-roledescription="checkbox"/><p role="presentation"><span style="text-decoration:${done ? 'line-through' : 'none'}">${words}</span></p></li>`;
    expect(cleanPaste(google(`<ul>${box(false, 'Write')}${box(true, 'Call')}</ul>`))).toEqual({ html: '<ul data-tasks=""><li data-checked="false"><p>Write</p></li><li data-checked="true"><p>Call</p></li></ul>', pictures: 0 });
    expect(clean('<ul><li><input type="checkbox" checked> Call</li><li>Post</li></ul>')).toBe('<ul data-tasks=""><li data-checked="true"> Call</li><li data-checked="false">Post</li></ul>');
  });

  test('[security 16] nothing that the content policy of the page forbids is even parsed', () => {
    const parse = jest.spyOn(DOMParser.prototype, 'parseFromString');
    cleanPaste('<style>p { color: red }</style><p style="color:red" STYLE = x onClick="x()">style="a" on<b\nonload=x>b</b></p>');
    expect(parse.mock.calls[0]![0]).toBe('<p data-style="color:red" data-STYLE = x data-onClick="x()">style="a" on<b\ndata-onload=x>b</b></p>');
    parse.mockRestore();
  });

  test('pictures are counted and left out, once each', () => {
    const { html, pictures } = cleanPaste(word('<p>A<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/1.png"/></v:shape><![endif]--><![if !vml]><img width=10 src="file:///C:/1.png"><![endif]></p><p><img src="data:image/png;base64,AA"> B</p>'));
    expect(pictures).toBe(2);
    expect(html).not.toContain('img');
    expect(html).toContain('A');
  });

  test('[security 15] nothing that runs or is fetched comes through', () => {
    const { html } = cleanPaste('<p onclick="x()">Words<script>x()</script><iframe src="https://evil.example"></iframe><svg onload="x()"></svg><img src=x onerror="x()"></p><style>p{}</style>');
    expect(html).toBe('<p>Words</p>');
  });

  test('a copy of our own text stays as it is; what others call deleted on a web page stays struck out', () => {
    const own = '<p data-pm-slice="1 1 []">Ours</p>';
    expect(cleanPaste(own)).toEqual({ html: own, pictures: 0 });
    expect(clean('<p><del>struck</del></p>')).toBe('<p><del>struck</del></p>');
  });
});
