package anlan.platform.table;

import anlan.kernel.Refused;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML that comes from outside: no document types, no entities, nothing fetched. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream in) {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next start, end or text event; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw damaged();
                }
                if (event <= XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    return event;
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    boolean nextStart(String name) {
        for (int event; (event = next()) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text of the current event. */
    void addTo(StringBuilder text, long row) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > Tables.CELL * 2) {
            throw Tables.tooLong(row);
        }
    }

    static Refused damaged() {
        return new Refused("这个 XLSX 文件损坏或者含有不允许的内容，请在表格软件中打开后另存，再重新上传。").at("file");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }
}
