package anlan.sample;

import anlan.credit.Publications;
import anlan.credit.PublicationKind;
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

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(broken);
        }
    }
}
