package anlan.penalty;

import anlan.platform.document.PaperView;
import java.util.List;
import java.util.UUID;

/** What goes along with a referral (移送的案卷): papers and evidence, whose case it is, who handles it, what was written before. */
public record ReferralFile(
        CaseId penaltyCase, UUID enterprise, String division, String supervisor, String enterpriseName, String agency, String organ, UUID officer,
        List<PaperView> papers, List<Attachment> attachments, List<Correspondence> letters) {

    /** A piece of evidence with its file (所附证据). */
    public record Attachment(UUID evidence, UUID file, String name) {}

    public ReferralFile {
        papers = List.copyOf(papers);
        attachments = List.copyOf(attachments);
        letters = List.copyOf(letters);
    }
}
