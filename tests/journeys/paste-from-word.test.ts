import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../world/chromium.ts'

let browser: Browser
let page: Page
before(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] })
  page = await browser.newPage()
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../public/js/editor/clean-paste.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'pasting',
  })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
})
after(() => browser.close())

const cleaned = async (html: string): Promise<string> =>
  (await page.evaluate<string>(`pasting.cleanPaste(${JSON.stringify(html)})`))
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:"Cambria Math";}
p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h1 style='mso-margin-top-alt:12pt'><span style='font-family:"Arial",sans-serif'>Barnets rätt<o:p></o:p></span></h1>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=SV style='font-size:12pt'>Det <b style='mso-bidi-font-weight:normal'>viktiga</b> är <span style='font-style:italic'>lyhördhet</span>, se <a href="https://www.riksdagen.se/lag"><span style='color:#0563C1'>lagen</span></a>.</span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Lyssna<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Fråga</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Först</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Sedan</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:5cm'><p class=MsoNormal>Vem</p></td><td><p class=MsoNormal>Gör</p></td></tr>
<tr><td colspan=2><p class=MsoNormal>Handläggaren</p></td></tr></table>
<!--EndFragment--></body></html>`

test('a text from Word is headings, paragraphs, lists and a table, and nothing of Word', async () => {
  const html = await cleaned(fromWord)
  assert.equal(
    html,
    [
      '<h2>Barnets rätt</h2>',
      '<p>Det <strong>viktiga</strong> är <em>lyhördhet</em>, se <a href="https://www.riksdagen.se/lag">lagen</a>.</p>',
      '<ul><li>Lyssna</li><li>Fråga</li></ul><ol><li>Först</li><li>Sedan</li></ol>',
      '<table><tbody><tr><th><p>Vem</p></th><th><p>Gör</p></th></tr>',
      '<tr><td><p>Handläggaren</p></td><td></td></tr></tbody></table>',
    ].join(''),
  )
})

test('a letter from Outlook keeps its words, its headings and its https links', async () => {
  const html = await cleaned(`<div class=WordSection1><p class=MsoHeading2>Inför dagen</p>
    <p class=MsoNormal>Hej!<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoNormal>Skriv till <a href="mailto:gun@gr.example">Gun</a> eller <a href="file:///C:/x.docx">filen</a>.</p>
    <img src="cid:logo"><script>alert(1)</script></div>`)
  assert.equal(html, '<h3>Inför dagen</h3><p>Hej!</p><p>Skriv till Gun eller filen.</p>')
})

test('a page of the web loses its looks, and lists within lists become points', async () => {
  const html =
    await cleaned(`<b style="font-weight:normal" id="docs-internal-guid"><div style="color:red" onclick="x()">
    <h4>Rubrik</h4><ul class="c"><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>
    <p style="x"><span style="font-weight:700">Fet</span><br>rad</p><p> </p></div></b>`)
  assert.equal(html, '<h3>Rubrik</h3><ul><li>Ett</li><li>Under</li><li>Två</li></ul><p><strong>Fet</strong><br>rad</p>')
})

test('nothing that acts is left', async () => {
  const html = await cleaned(`<p onmouseover="x()"><a href="javascript:alert(1)">här</a><svg onload="x()"></svg>
    <iframe src="https://a.se"></iframe><form><input value="x"></form></p>`)
  assert.equal(html, '<p>här </p>')
})
