package anlan.platform.document.form;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for served papers (送达回证): what, to whom, where, how and when.
 *
 * @param receivedAt null while the receipt is still to be filled by hand
 * @param relation of a grown family member or the person in charge of incoming papers to the addressee
 * @param refusal why it was not accepted, for service by leaving
 */
public record ServiceReceiptPaper(
        @Filled("受送达人") Addressee addressee,
        @Filled("送达文书") List<Served> papers,
        @Filled("送达地点") String place,
        @Filled("送达方式") ServiceWay way,
        @Nullable LocalDateTime receivedAt,
        @Nullable Signature receiverSignature,
        @Nullable String relation,
        @Nullable String refusal,
        @Filled("送达人") List<Signature> servers,
        @Nullable Signature witness,
        @Nullable String remark)
        implements PaperValues {

    /** One paper handed over (送达文书). */
    public record Served(@Filled("文书名称") String title, @Filled("文书文号") String number, int copies) {}

    @Override
    public String kind() {
        return "service-receipt";
    }
}
