/** A counter's ids, so that what is read is the same each time. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id${count.toString(36).padStart(6, '0')}`;
  };
}

export const bytes = (text: string) => new TextEncoder().encode(text);

/** What Word for the desktop puts on a clipboard: its own list markers, headings, comments, tracked changes, a footnote. */
export const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>
<!-- p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm;}
p.Zwischentitel {mso-style-name:Zwischentitel; mso-outline-level:2; font-weight:bold;}
@list l0:level1 {mso-level-number-format:decimal;}
@list l0:level2 {mso-level-number-format:bullet;} --></style></head>
<body><!--StartFragment-->
<p class=Zwischentitel>Drei <a name="_Toc1"></a>Punkte</p>
<p class=MsoNormal><span style='mso-spacerun:yes'>  </span>Der <b style='mso-bidi-font-weight:normal'>Bundesrat</b> sagte: \u00abWir <i>warten</i> nicht\u00bb<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>, <del cite="mailto:a" datetime="2026-01-01">nie</del><ins cite="mailto:a">heute</ins>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>erstens</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>darunter</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>zweitens</p>
<p class=MsoQuote>Ein Zitat.</p>
<p class=MsoNormal>Siehe <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&amp;data=1">hier</a>.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Kanton</p></td><td><p class=MsoNormal>Ja</p></td></tr><tr><td><p class=MsoNormal>Bern</p></td><td><p class=MsoNormal>51</p><p class=MsoNormal>Prozent</p></td></tr></table>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Am Montag.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Stimmt das?</p></div></div>
<!--EndFragment--></body></html>`;

/** What Google Docs puts on a clipboard: all of it in a <b> that is not bold. */
export const docsClipboard = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Ein Titel</span></h2><br /><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Vorne </span><span style="font-weight:700;">fett</span><span style="font-style:italic;font-weight:400"> schr\u00e4g</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>eins</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>tiefer</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>zwei</span></p></li></ul></b>`;

/** What Word in a browser puts on a clipboard: every item a list of its own. */
export const wordOnlineClipboard = `<div class="OutlineElement Ltr"><p class="Paragraph" role="heading" aria-level="2"><span class="TextRun"><span class="NormalTextRun">Titel</span></span><span class="EOP">&nbsp;</span></p></div><div class="ListContainerWrapper"><ol start="1"><li data-aria-level="1"><p class="Paragraph"><span class="TextRun">eins</span></p></li></ol></div><div class="ListContainerWrapper"><ol start="1"><li data-aria-level="2"><p class="Paragraph"><span class="TextRun">tiefer</span></p></li></ol></div><div class="ListContainerWrapper"><ol start="2"><li data-aria-level="1"><p class="Paragraph"><span class="TextRun">zwei</span></p></li></ol></div>`;

export const newsItem = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:sda.ch:20260412:1" version="2" xml:lang="de-CH" standard="NewsML-G2">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:sda"><name>Keystone-SDA</name></provider><versionCreated>2026-04-12T10:00:00+02:00</versionCreated><firstCreated>2026-04-12T09:00:00+02:00</firstCreated><embargoed>2026-04-13T06:00:00+02:00</embargoed><pubStatus qcode="stat:usable"/><edNote>Bild folgt</edNote><signal qcode="sig:update"/><link rel="irel:previousVersion" residref="urn:newsml:sda.ch:20260412:0"/></itemMeta>
<contentMeta><urgency>3</urgency><headline>Pakt unterzeichnet</headline><slugline>Pakt</slugline><by>Von Anna Muster</by><dateline>Bern</dateline><language tag="de-CH"/><subject qcode="medtop:11000000"><name>Politik</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Pakt unterzeichnet</h1><p>Der \u00abPakt\u00bb gilt.</p><h2>Ein Zwischentitel</h2><p>Mehr dazu &amp; Schluss.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>`;

export const nitf = `<?xml version="1.0"?><nitf xml:lang="fr"><head><title>Pacte</title><docdata management-status="embargoed"><doc-id regsrc="ATS" id-string="ats-1"/><urgency ed-urg="2"/><date.issue norm="20260412T101500+0200"/><date.release norm="20260413T060000+0200"/><ed-msg info="photo suit"/></docdata></head><body><body.head><hedline><hl1>Le pacte est sign\u00e9</hl1><hl2>Un accord historique</hl2></hedline><byline>Par <person>Jean Dupont</person><byttl>correspondant</byttl></byline><dateline><location>Gen\u00e8ve</location></dateline></body.head><body.content><p>Premier \u00abparagraphe\u00bb.</p><hl2>Intertitre</hl2><p>Second <em class="bold">fort</em>.</p><block class="quote"><p>Une citation.</p></block></body.content><body.end><tagline>(ATS)</tagline></body.end></body></nitf>`;

export const newsml1 = `<?xml version="1.0"?><NewsML><NewsEnvelope><Priority FormalName="4"/></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><NewsItemId>TX-1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:afp.com:20260412:TX-1:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20260412T080000Z</FirstCreated><ThisRevisionCreated>20260412T081500Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement><NewsComponent xml:lang="en"><NewsLines><HeadLine>Pact signed</HeadLine><ByLine>Jane Doe</ByLine><DateLine>Paris, April 12 (AFP) -</DateLine><CopyrightLine>AFP</CopyrightLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><ContentItem><DataContent><p>First paragraph.</p><p>Second one.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

export const ninjs = JSON.stringify({
  uri: 'urn:1',
  type: 'text',
  language: 'it',
  versionCreated: '2026-04-12T08:00:00Z',
  embargoedUntil: '2026-04-13T04:00:00Z',
  pubStatus: 'canceled',
  urgency: 1,
  by: 'Di Marco Bernasconi',
  located: 'Lugano',
  infoSources: [{ name: 'ANSA' }],
  headlines: [
    { role: 'main', value: 'Firmato il patto' },
    { role: 'subhead', value: 'Un accordo' },
  ],
  bodies: [
    { role: 'main', contentType: 'text/html', value: '<p>Il \u00abpatto\u00bb.</p><h2>Titolo</h2><p>Fine.</p>' },
  ],
});
