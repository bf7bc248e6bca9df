package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An internal form (内部审批文书): rows of a label and a value, then the opinions of those who approve, in their order.
 *
 * @param kind the kind it is made as, for example {@code case-filing}
 */
public record InternalFormPaper(
        @Filled("文书种类") String kind, @Filled("当事人") Addressee addressee, @Filled("内容") List<Line> lines,
        List<Signed> opinions, @Nullable String remark)
        implements PaperValues {

    public InternalFormPaper {
        lines = List.copyOf(lines);
        opinions = List.copyOf(opinions);
    }

    /** One row of the form (栏目); a long text is set as paragraphs, one for each line. */
    public record Line(@Filled("栏目") String label, @Nullable String value) {

        public List<String> paragraphs() {
            return value == null || value.isBlank() ? List.of("——") : value.strip().lines().toList();
        }

        /** Whether it may be broken across pages. */
        public boolean isLong() {
            return value != null && value.length() > 300;
        }
    }

    /** An opinion with whoever signed it (意见); without signers the place is left for the pen. */
    public record Signed(@Filled("意见栏") String label, String text, List<Signature> signers, @Nullable LocalDate day) {

        public Signed {
            signers = List.copyOf(signers);
        }
    }
}
