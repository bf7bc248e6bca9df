package anlan.platform.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a filled paper as a PDF/A-2u file (打印), the form that archives accept: fonts embedded, text extractable, no
 * link to anything outside.
 */
public final class PdfPress {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String MISSING_CHARACTER = "〓";

    private final PaperFonts fonts = new PaperFonts();

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** Loads the fonts, so that the first officer of the day does not wait for them. */
    public void warmUp() {
        print("<html><body>安澜</body></html>");
    }

    /** The PDF of this well-formed XHTML; nothing outside the text itself is ever loaded. */
    public byte[] print(String xhtml) {
        var set = fonts.borrow();
        try (var document = new PDDocument()) {
            var out = new ByteArrayOutputStream(128 * 1024);
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFastMode()
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(SRGB)
                    .useReplacementText(MISSING_CHARACTER)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri == null || uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Anlan")
                    .withHtmlContent(xhtml, "")
                    .toStream(out);
            use(builder, document, set.serif(), "Noto Serif SC", 400);
            use(builder, document, set.bold(), "Noto Serif SC", 700);
            use(builder, document, set.sans(), "Noto Sans SC", 400);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.giveBack(set);
        }
    }

    private static void use(
            PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String family, int weight)
            throws IOException {
        var embedded = PDType0Font.load(document, font, true);
        builder.useFont(new PDFontSupplier(embedded), family, weight, FontStyle.NORMAL, true);
    }
}
