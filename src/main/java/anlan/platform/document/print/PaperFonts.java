package anlan.platform.document.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The three typefaces of papers, parsed once and lent out: a parsed font is not safe for two printers at a time, and
 * parsing 15 MB for each paper would cost more than the paper.
 */
final class PaperFonts {

    private static final int SETS = 2;

    private final BlockingQueue<FontSet> idle = new LinkedBlockingQueue<>();
    private int made;

    /** One parsed copy of each typeface. */
    record FontSet(TrueTypeFont serif, TrueTypeFont bold, TrueTypeFont sans) {}

    FontSet borrow() {
        var ready = idle.poll();
        if (ready != null) {
            return ready;
        }
        if (mayMakeOneMore()) {
            return parse();
        }
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a font", e);
        }
    }

    void giveBack(FontSet set) {
        idle.add(set);
    }

    private synchronized boolean mayMakeOneMore() {
        if (made == SETS) {
            return false;
        }
        made++;
        return true;
    }

    private static FontSet parse() {
        var serif = parse("NotoSerifSC_400Regular.ttf");
        FontMappers.set(new NoOtherFonts(serif));
        return new FontSet(serif, parse("NotoSerifSC_700Bold.ttf"), parse("NotoSansSC_400Regular.ttf"));
    }

    private static TrueTypeFont parse(String file) {
        try (var in = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
