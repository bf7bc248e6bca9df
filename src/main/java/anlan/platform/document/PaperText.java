package anlan.platform.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the frozen sheet of a paper out as plain HTML (文书正文): the same words in the same order, without the look of the
 * sheet, and of its markup only what is named here.
 */
final class PaperText {

    private static final Set<String> KEPT = Set.of(
            "p", "br", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "ul", "ol", "li", "b", "u", "h2", "h3", "img");
    private static final Set<String> DROPPED = Set.of("style", "script", "head", "colgroup", "col", "link", "iframe", "object");
    private static final Set<String> EMPTY = Set.of("br", "img");
    private static final Set<String> SPANS = Set.of("colspan", "rowspan");
    /** Parts of the sheet that mean something to the reader, and how a page marks them. */
    private static final Map<String, String> MARKS = Map.of(
            "org", "p", "title", "p", "no", "p", "copies", "p");

    private static final Map<String, String> LOOKS = Map.of("g", "grid", "to", "flush", "n", "flush", "end", "mid");

    private final StringBuilder out = new StringBuilder();

    private PaperText() {}

    static String of(String xhtml) {
        var body = parse(xhtml).getElementsByTagName("body").item(0);
        var text = new PaperText();
        text.children(body);
        return text.out.toString();
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("frozen paper", e);
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                out.append(HtmlUtils.htmlEscape(child.getNodeValue()));
            }
        }
    }

    private void element(Element element) {
        var name = element.getTagName();
        var look = " " + element.getAttribute("class") + " ";
        if (DROPPED.contains(name) || look.contains(" draft ")) {
            return;
        }
        if (name.equals("h1") || name.equals("div")) {
            part(element, name.equals("h1") ? "title" : element.getAttribute("class"));
        } else if (name.equals("span")) {
            tagged(element, look.contains(" u ") ? "u" : "", "");
        } else if (name.equals("img")) {
            picture(element);
        } else {
            tagged(element, KEPT.contains(name) ? name : "", attributes(element, look));
        }
    }

    private void part(Element element, String look) {
        var tag = MARKS.getOrDefault(look, "");
        tagged(element, tag, tag.isEmpty() ? "" : " class=\"" + look + "\"");
    }

    private void tagged(Element element, String tag, String attributes) {
        if (tag.isEmpty()) {
            children(element);
            return;
        }
        out.append('<').append(tag).append(attributes).append('>');
        if (!EMPTY.contains(tag)) {
            children(element);
            out.append("</").append(tag).append('>');
        }
    }

    private static String attributes(Element element, String look) {
        var kept = new StringBuilder();
        for (var span : SPANS) {
            if (element.getAttribute(span).matches("\\d{1,2}")) {
                kept.append(' ').append(span).append("=\"").append(element.getAttribute(span)).append('"');
            }
        }
        LOOKS.forEach((sheet, page) -> {
            if (look.contains(" " + sheet + " ")) {
                kept.append(" class=\"").append(page).append('"');
            }
        });
        return kept.toString();
    }

    /** A tick box is a word, a drawn signature stays a picture, the check code's picture is left to the sheet. */
    private void picture(Element image) {
        var says = HtmlUtils.htmlEscape(image.getAttribute("alt"));
        var source = image.getAttribute("src");
        if (image.getAttribute("class").equals("cb")) {
            out.append(says).append(' ');
        } else if (says.startsWith("签名") && source.matches("data:image/png;base64,[A-Za-z0-9+/=]+")) {
            out.append("<img alt=\"").append(says).append("\" src=\"").append(source).append("\">");
        }
    }
}
