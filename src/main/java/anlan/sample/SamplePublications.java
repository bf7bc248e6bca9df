package anlan.sample;

import anlan.credit.DisputeId;
import anlan.credit.Disputes;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import java.util.UUID;

/** The officer looks at what the public will see and publishes it (公开处罚信息). */
final class SamplePublications {

    private static final int PATIENCE = 500;

    private SamplePublications() {}

    /** The proposal comes a moment after the decision, by its event; a decision on a person stays unpublished. */
    static void publish(Publications publications, UUID decision) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var found = publications.of(PublicationKind.PENALTY, decision);
            if (found.isPresent()) {
                if (publications.view(found.get()).unit()) {
                    publications.approve(found.get());
                }
                return;
            }
            pause();
        }
        throw new IllegalStateException("nobody proposed to publish " + decision);
    }

    /** A unit disputes two lines about itself; the first is answered and its words stand beside the line. */
    static void dispute(SampleCast cast, String account, String officer, Publications publications, Disputes disputes) {
        cast.as(account, () -> publications.mine(1).rows().stream().filter(row -> row.status() == PublicationStatus.PUBLISHED).limit(2)
                .forEach(row -> disputes.raise(new PublicationId(row.id()), "公示的项数与指令书不一致，请核对。（示例）", "本单位已经完成整改，请以复查结果为准。（示例）")));
        cast.as(officer, () -> disputes.list("open", 1).rows().stream().findFirst().map(row -> new DisputeId(row.id())).ifPresent(dispute -> {
            disputes.take(dispute);
            disputes.settleReply(dispute, true, "");
            disputes.answer(dispute, false, false, "已与指令书核对，项数一致。（示例）");
        }));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(broken);
        }
    }
}
