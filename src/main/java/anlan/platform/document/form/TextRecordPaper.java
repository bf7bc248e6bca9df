package anlan.platform.document.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of what was said (笔录): field rows, what was told, the text, what was said to it, signatures on every page.
 *
 * @param kind the kind it is made as, for example {@code interview-record}
 * @param told the words before the notices of the kind; null where nothing is told
 * @param readback what the speaker wrote after reading it; null for none
 * @param signer whom the second signature belongs to: 被询问人, 当事人, 主持人
 */
public record TextRecordPaper(
        @Filled("文书种类") String kind, @Filled("当事人") Addressee addressee, @Filled("栏目") List<Field> fields,
        @Nullable String told, @Filled("内容") List<String> text, @Nullable String readback, String officerLabel,
        @Filled("记录人签名") List<Signature> officers, String signer, List<Signature> signers)
        implements PaperValues {

    public TextRecordPaper {
        fields = List.copyOf(fields);
        text = List.copyOf(text);
        officers = List.copyOf(officers);
        signers = List.copyOf(signers);
    }

    /** One field row (栏目). */
    public record Field(@Filled("栏目") String label, @Nullable String value) {}
}
