package anlan.credit.opendata;

import anlan.credit.opendata.FeedEntry.Words;
import java.io.StringWriter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed as Atom (RFC 4287), with pages (RFC 5005) and with notices of what was taken down (RFC 6721).
 *
 * @param server how the platform is reached from outside
 * @param path the address of the feed on it
 */
public record AtomFeed(String server, String path, String title) {

    private static final String ATOM = "http://www.w3.org/2005/Atom", TOMBSTONE = "http://purl.org/atompub/tombstones/1.0";

    /** @param before as the page was asked for */
    public String write(FeedPage page, @Nullable Long before) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("at", TOMBSTONE);
            head(xml, page, before);
            for (var entry : page.entries()) {
                if (entry.words() == null) {
                    tombstone(xml, entry);
                } else {
                    entry(xml, entry, entry.words());
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml, FeedPage page, @Nullable Long before) throws XMLStreamException {
        element(xml, "id", server + path);
        element(xml, "title", title);
        element(xml, "updated", page.updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", "达川区安全生产公开服务");
        xml.writeEndElement();
        element(xml, "rights", OpenData.TERMS);
        link(xml, "self", "application/atom+xml", server + path + (before == null ? "" : "?before=" + before));
        link(xml, "first", "application/atom+xml", server + path);
        if (page.before() != null) {
            link(xml, "next", "application/atom+xml", server + path + "?before=" + page.before());
        }
    }

    private void entry(XMLStreamWriter xml, FeedEntry entry, Words words) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", urn(entry.id()));
        element(xml, "title", words.title());
        element(xml, "updated", entry.at().toString());
        element(xml, "published", words.published().toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", words.kind());
        xml.writeAttribute("label", words.kindName());
        link(xml, "alternate", "text/html", server + words.path());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(words.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void tombstone(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeEmptyElement("at", "deleted-entry", TOMBSTONE);
        xml.writeAttribute("ref", urn(entry.id()));
        xml.writeAttribute("when", entry.at().toString());
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Without the characters that XML cannot hold. */
    private static String clean(String text) {
        return text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
