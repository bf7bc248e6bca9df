package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Period;
import anlan.law.Deadlines;
import anlan.law.Figure;
import anlan.law.Figures;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of sealings and seizures (查封、扣押期限): the approval of an urgent one, the term, and the release that is due. */
@Component
class SealingDuties {

    static final String APPROVE = "APPROVE_SEALING";
    static final String DISPOSE = "DISPOSE_SEALED";
    static final String RELEASE = "RELEASE_SEALED";
    static final String EXTEND = "APPROVE_SEALING_EXTENSION";
    private static final String TERM = "D20";

    private final Duties duties;
    private final Deadlines deadlines;
    private final Figures figures;

    SealingDuties(Duties duties, Deadlines deadlines, Figures figures) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.figures = figures;
    }

    LocalDate last(LocalDate from, int extension, List<Period> tests) {
        return deadlines.compute(TERM, from.atStartOfDay(), extension, tests).lastDay();
    }

    /** By how many days the term may be prolonged, as the law of the day has it; nought where it is not held. */
    int longestExtension(LocalDate day) {
        return figures.inForce("sealing.extension", "", day).map(Figure::value).map(BigDecimal::intValue).orElse(0);
    }

    /** The moment until which an urgent one must be approved. */
    LocalDateTime approvedBy(LocalDateTime done) {
        return deadlines.compute(urgentRule(done.toLocalDate()), done, 0, List.of()).last();
    }

    private String urgentRule(LocalDate day) {
        return deadlines.inForce(day, "D69", "D21").code();
    }

    /** Before the act it has no term of its own: the same day, for the thing is still there to be hidden. */
    void ask(Sealing held, @Nullable UUID head, LocalDate today) {
        duties.start(of(held, APPROVE, "审批" + title(held)).dueOn(today).owner(id(head), held.agency)
                .waitingFor(new OfficerId(held.officer)).basis(Basis.COERCION_STEPS.key(), "未经批准不得实施"));
    }

    void askUrgent(Sealing held, @Nullable UUID head, LocalDateTime done) {
        duties.start(of(held, APPROVE, "补批" + title(held)).by(urgentRule(done.toLocalDate()), done).owner(id(head), held.agency)
                .waitingFor(new OfficerId(held.officer)).basis(Basis.COERCION_URGENT.key(), "逾期未批准应当立即解除"));
    }

    void inForce(Sealing held) {
        duties.start(of(held, DISPOSE, "作出处理决定：" + title(held)).by(TERM, Objects.requireNonNull(held.executedOn))
                .owner(new OfficerId(held.officer), held.agency).basis(Basis.SEALING_TERM.key(), "期满未处理应当立即解除"));
    }

    void askExtension(Sealing held, @Nullable UUID head) {
        duties.start(of(held, EXTEND, "审批延长" + title(held)).cause(held.extensionAskedOn + "").dueOn(Objects.requireNonNull(held.until))
                .owner(id(head), held.agency).waitingFor(new OfficerId(held.officer)).basis(Basis.SEALING_TERM.key(), "期满未批准应当解除"));
    }

    void extended(Sealing held, int days, String reason) {
        duties.extend(DISPOSE, held.id, days, reason);
    }

    void tested(Sealing held, Period days, String reason) {
        duties.stop(DISPOSE, held.id, days.from(), reason);
        duties.resume(DISPOSE, held.id, Objects.requireNonNull(days.until()));
    }

    void mustRelease(Sealing held, LocalDate day) {
        done(held, APPROVE);
        duties.cancel(DISPOSE, held.id, "应当立即解除");
        duties.cancel(EXTEND, held.id, "应当立即解除");
        duties.start(of(held, RELEASE, "立即解除" + title(held)).dueOn(day).owner(new OfficerId(held.officer), held.agency)
                .basis(Basis.SEALING_RELEASE.key(), "违法查封、扣押，赔偿损失，追究责任"));
    }

    void ended(Sealing held) {
        for (var kind : new String[] {DISPOSE, RELEASE, EXTEND}) {
            done(held, kind);
        }
    }

    void done(Sealing held, String kind) {
        duties.done(kind, held.id);
    }

    private static String title(Sealing held) {
        return held.kind.label() + "：" + held.enterpriseName;
    }

    private static NewDuty of(Sealing held, String kind, String title) {
        return NewDuty.of(kind, held.id, title).about(new EnterpriseId(held.territory)).link("/coercions/" + held.id.value());
    }

    private static @Nullable OfficerId id(@Nullable UUID person) {
        return person == null ? null : new OfficerId(person);
    }
}
