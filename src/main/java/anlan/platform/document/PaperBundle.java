package anlan.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** The papers of one step, printed together (一次打印). For the printer only: each paper keeps its own file and hash. */
final class PaperBundle {

    private PaperBundle() {}

    static byte[] of(List<PaperFile> papers) {
        var merger = new PDFMergerUtility();
        var out = new ByteArrayOutputStream();
        papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper.content())));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
