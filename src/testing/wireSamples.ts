/** Our own messages of an agency that does not exist, as it would post them. */
interface WireStory {
  guid?: string;
  version?: number;
  headline?: string;
  text?: string;
  status?: 'usable' | 'withheld' | 'canceled';
  embargo?: string;
  updateOf?: string;
}

/** A message in NewsML-G2. */
export function g2Message({
  guid = 'urn:newsml:agentur.example:20260412:pakt',
  version = 1,
  headline = 'Pakt unterzeichnet',
  text = 'Der «Pakt» gilt ab sofort, sagte Kim Jong Un.',
  status = 'usable',
  embargo,
  updateOf,
}: WireStory = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="${guid}" version="${version}" xml:lang="de-CH" standard="NewsML-G2" standardversion="2.33" conformance="power">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="agentur"><name>Keystone-SDA</name></provider>
<versionCreated>2026-04-12T1${version}:00:00+02:00</versionCreated>${embargo === undefined ? '' : `<embargoed>${embargo}</embargoed>`}
<pubStatus qcode="stat:${status}"/>${updateOf ? `<link rel="irel:evolvedFrom" residref="${updateOf}"/>` : ''}</itemMeta>
<contentMeta><urgency>3</urgency><by>Von Anna Muster</by><dateline>Bern</dateline><headline>${headline}</headline><slugline>Pakt-Slug</slugline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p><h2>Ein Zwischentitel</h2><p>Mehr dazu folgte am Nachmittag in Bern.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>`;
}
