package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;

import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperValues;
import anlan.platform.file.FileStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every test of the register needs: an organ of its own, a territory, papers issued by the program. */
abstract class IssuedPapers {

    static final String TOWN = "511703101";

    @Autowired
    Papers papers;

    @Autowired
    PaperNumbers numbers;

    @Autowired
    PaperPrinting printing;

    @Autowired
    PaperReader reader;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    UUID workshop = Identifier.fresh();

    record Matter(UUID value) implements Identifier {}

    @BeforeEach
    void aTerritory() {
        workshop = Identifier.fresh();
        asProgram(() -> jdbc.sql("insert into platform.territory (id, division, supervisor) values (:id, :division, 'gongxin')")
                .param("id", workshop)
                .param("division", TOWN)
                .update());
    }

    PaperView issue(PaperValues values) {
        return issue(values, aNewOrgan(), VISIT);
    }

    PaperView issue(PaperValues values, Organ organ, LocalDate day) {
        return asProgram(() -> papers.issue(draft(values, organ, day)));
    }

    PaperDraft draft(PaperValues values, Organ organ, LocalDate day) {
        return PaperDraft.of(organ, day, values, new Matter(Identifier.fresh()), workshop, TOWN, "gongxin");
    }

    static Organ aNewOrgan() {
        var usual = anOrgan();
        return new Organ(
                Identifier.fresh().toString(), usual.name(), usual.region(), usual.bodyWord(), usual.numberPattern(),
                usual.reviewOrgan(), usual.upperOrgan(), usual.court(), usual.redHead());
    }

    <T> T asProgram(Supplier<T> work) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> work.get()));
    }
}
