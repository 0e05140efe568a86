"""What programs put on the clipboard when somebody copies there; the words are made up, the tags are theirs."""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/lr/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal {margin-top:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\uf0b7; font-family:Symbol;}
-->
</style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<h2 style='mso-list:none'><b><span style='color:#2F5496'>Fostering<o:p></o:p></span></b></h2>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-size:28.0pt;color:red'>SE</span></b><span
style='color:red'> reported that the <i>review</i> of fostering<span style='mso-spacerun:yes'>  </span>is done; see <a
href="https://example.org/review">the report</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>more
carers are needed<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>above all for <b>older</b>
children<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>The Board agreed to:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'><span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>i.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>note the report<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>ii.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>thank the
team<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>a point with a
number<o:p></o:p></p>
<!--EndFragment-->
</body>
</html>"""

OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!-- p.MsoPlainText {font-size:11.0pt} --></style></head>
<body lang=EN-GB link="#0563C1" vlink="#954F72"><div class=WordSection1>
<p class=MsoNormal>Dear Lorna,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoPlainText>Two corrections from me:<o:p></o:p></p>
<ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'>AM was
there<o:p></o:p></li><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'>RG sent <i>apologies</i>
<o:p></o:p></li></ul>
<p class=MsoNormal>Write to <a href="mailto:beth@example.org">beth@example.org</a><br>or ring.<o:p></o:p></p>
<p class=MsoNormal><img width=120 height=40 id="Picture_1" src="cid:image001.png@01D9"><o:p></o:p></p>
</div></body></html>"""

GOOGLE_DOCS = (
    '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-3f9a1b2c-7fff-abcd-1234">'
    '<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial;'
    'font-weight:400;font-style:normal;white-space:pre-wrap;">The </span><span style="font-size:11pt;'
    'font-weight:700;font-style:normal;white-space:pre-wrap;">draft</span><span style="font-style:italic;'
    'white-space:pre-wrap;"> plan</span></p><br />'
    '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;" aria-level="1">'
    '<p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">one</span></p></li><ul>'
    '<li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation">'
    '<span style="white-space:pre-wrap;">below one</span></p></li></ul></ul>'
    '<p dir="ltr"><a href="https://example.org/plan" style="text-decoration:none;"><span style="color:#1155cc;'
    'text-decoration:underline;white-space:pre-wrap;">here</span></a></p></b>'
)

LIBRE_OFFICE = """<!DOCTYPE html>
<html>
<head>
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">
\t\t@page { size: 21cm 29.7cm; margin: 2cm }
\t\tp { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
\t</style>
</head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">
<font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">RG gave an <b>update</b>
on <i>transport</i>.</font></font></p>
<ul>
\t<li><p style="line-height: 100%; margin-bottom: 0cm">buses</p></li>
\t<ul>
\t\t<li><p style="line-height: 100%; margin-bottom: 0cm">in the evening</p></li>
\t</ul>
</ul>
<p style="line-height: 100%; margin-bottom: 0cm">It was agreed to:</p>
<ol type="i">
\t<li><p style="line-height: 100%; margin-bottom: 0cm">ask for later buses</p></li>
</ol>
</body>
</html>"""

BROWSER = (
    '<html><body>\n<!--StartFragment--><h1 style="font-weight:700">Bus times</h1><p class="lead">Run by <strong '
    'style="color: rgb(0, 0, 0);">Moor Buses</strong> since\n  2019.<script>track()</script></p>'
    "<p>One line<br><br>and, after an empty one, another</p>"
    '<table><tbody><tr><th>Stop</th><td>Hill&nbsp;Top</td></tr></tbody></table><p style="display:none">unseen</p>'
    '<p>· a sign for a bullet</p><p><a href="javascript:alert(1)">no link</a> and <a href="/local">none here</a></p>'
    "<!--EndFragment-->\n</body></html>"
)

WEB_MAIL = (
    '<div dir="ltr">Hello from <b>the office</b><div><br></div><div>Second line with a '
    '<a href="https://example.org">link</a>.</div><ol><li>first</li><li>second<div>with more</div></li></ol></div>'
)
