package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal review and collective discussion (法制审核、集体讨论): what a grave case passes before it is decided. */
@Service
@Transactional
public class Reviews {

    private final CaseDesk desk;
    private final CaseNeeds needs;
    private final CaseForms forms;
    private final CaseMinutes minutes;
    private final CaseDuties duties;

    Reviews(CaseDesk desk, CaseNeeds needs, CaseForms forms, CaseMinutes minutes, CaseDuties duties) {
        this.desk = desk;
        this.needs = needs;
        this.forms = forms;
        this.minutes = minutes;
        this.duties = duties;
    }

    /** The officers send the file to a legal reviewer who did not investigate. */
    public void send(CaseId id, UUID reviewer) {
        var held = desk.handle(id);
        held.status.require("送法制审核", CaseStatus.NOTIFIED, CaseStatus.HEARD);
        requireHeardOut(held);
        desk.fourEyes(id).requireReviewer(reviewer);
        if (desk.offices.reviewers().stream().noneMatch(o -> o.id().value().equals(reviewer))) {
            throw new Refused("法制审核由从事法制审核的人员进行。", Basis.REVIEW.key()).at("reviewer");
        }
        duties.review(held, reviewer, desk.records.of(id, LegalReview.class).size());
        desk.step(held, held.status, "送法制审核：" + desk.offices.name(reviewer), "", Basis.REVIEW.key(), "");
    }

    private void requireHeardOut(PenaltyCase held) {
        var today = desk.today();
        Basis.NOT_BEFORE_DEFENCE.require(desk.records.notices(held.id).stream().allMatch(n -> n.isOver(today)),
                "陈述申辩期限届满或者当事人书面放弃以后，才能送审。");
        Basis.HEARD_OUT.require(desk.records.of(held.id, Defence.class).stream().allMatch(Defence::isAnswered), "当事人的陈述申辩还没有复核答复。");
    }

    /** What the reviewer found, point by point (审核意见). */
    public record Finding(List<String> points, boolean passed, String opinion) {

        public Finding {
            points = List.copyOf(points);
        }
    }

    public void review(CaseId id, Finding finding) {
        desk.may("case.review");
        var held = desk.records.lock(id);
        held.status.require("法制审核", CaseStatus.NOTIFIED, CaseStatus.HEARD, CaseStatus.REVIEWED);
        desk.fourEyes(id).requireReviewer(desk.me());
        requireHeardOut(held);
        var opinion = CaseDesk.required(finding.opinion(), "请填写审核意见。", "opinion");
        if (finding.points().size() != LegalReview.POINTS.size() || finding.points().stream().anyMatch(String::isBlank)) {
            throw new Refused("请逐项填写审核意见。").at("points");
        }
        desk.records.review(id).ifPresent(old -> desk.records.keep(old.past()));
        var review = new LegalReview(Identifier.fresh(), id, desk.me(), desk.myName(), desk.now(), finding.points(), finding.passed(), opinion,
                Identifier.fresh(), true);
        var paper = forms.review(held, review);
        desk.records.add(new LegalReview(review.id(), id, review.reviewer(), review.name(), review.reviewedAt(), review.points(), review.passed(),
                opinion, paper.id().value(), true));
        desk.appoint(id, desk.me(), CaseOfficer.Role.REVIEWER);
        duties.done(held, CaseDuties.REVIEW);
        var before = held.status;
        held.become(finding.passed() ? CaseStatus.REVIEWED : CaseStatus.INVESTIGATED);
        if (finding.passed() && needs.discussion(held)) {
            duties.discuss(held, desk.offices.heads(held.agency).stream().findFirst().orElse(null));
        }
        desk.step(held, before, finding.passed() ? "法制审核通过" : "法制审核未通过", paper.number(), Basis.REVIEW.key(), opinion);
    }

    /** One member's vote (表决意见). */
    public record Voice(UUID member, String vote, String opinion) {}

    /** A sitting of the heads (集体讨论). */
    public record Sitting(LocalDateTime at, String place, List<Voice> voices, String conclusion, boolean agreed) {

        public Sitting {
            voices = List.copyOf(voices);
        }
    }

    public void discuss(CaseId id, Sitting sitting) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        held.status.require("集体讨论", CaseStatus.REVIEWED);
        desk.offices.requireHead(desk.me(), held.agency);
        check(sitting);
        var members = sitting.voices().stream().map(Voice::member).toList();
        var names = members.stream().map(desk.offices::name).toList();
        var votes = sitting.voices().stream().map(Voice::vote).toList();
        var opinions = sitting.voices().stream().map(v -> v.opinion().isBlank() ? v.vote() : v.opinion().strip()).toList();
        var paper = minutes.discussion(held, new CaseMinutes.Sitting(sitting.at(), sitting.place().strip(), desk.myName(), members, names, votes,
                opinions, sitting.conclusion().strip()), desk.myName());
        desk.records.add(new Discussion(Identifier.fresh(), id, desk.instant(sitting.at()), sitting.place().strip(), desk.me(), members, names, votes,
                opinions, sitting.conclusion().strip(), sitting.agreed(), paper.id().value()));
        var before = held.status;
        if (sitting.agreed()) {
            held.become(CaseStatus.DISCUSSED);
            duties.done(held, CaseDuties.DISCUSS);
        }
        desk.step(held, before, sitting.agreed() ? "集体讨论同意" : "集体讨论未同意", paper.number(), Basis.DISCUSSION.key(), sitting.conclusion());
    }

    private void check(Sitting sitting) {
        if (sitting.voices().stream().map(Voice::member).distinct().count() < 2) {
            throw new Refused("一个人不是集体讨论，请记明其他负责人的意见和表决。", Basis.DISCUSSION.key()).at("members");
        }
        CaseDesk.required(sitting.place(), "请填写讨论地点。", "place");
        CaseDesk.required(sitting.conclusion(), "请填写讨论结论。", "conclusion");
        if (desk.instant(sitting.at()).isAfter(desk.now().plusSeconds(60))) {
            throw new Refused("讨论时间不能晚于现在。").at("at");
        }
    }
}
