package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.document.form.Addressee;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons called to an interview (通知询问): served before the hour, followed by the record or by a note that nobody came. */
@Service
@Transactional
public class InterviewSummonses {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final EvidencePapers papers;
    private final Deliveries deliveries;
    private final EvidenceDuties duties;

    InterviewSummonses(CaseDesk desk, CaseGuard guard, EvidencePapers papers, Deliveries deliveries, EvidenceDuties duties) {
        this.desk = desk;
        this.guard = guard;
        this.papers = papers;
        this.deliveries = deliveries;
        this.duties = duties;
    }

    /** Who is to come, when and where (询问通知). */
    public record NewSummons(String person, String position, String place, LocalDateTime at, String bring, List<UUID> officers) {}

    public UUID summon(CaseId id, NewSummons wanted) {
        var held = desk.handle(id);
        held.status.require("通知询问", CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
        desk.requireTeam(wanted.officers());
        var person = CaseDesk.required(wanted.person(), "请填写被询问人。", "person");
        var place = CaseDesk.required(wanted.place(), "请填写询问地点。", "place");
        if (!desk.instant(wanted.at()).isAfter(desk.now())) {
            throw new Refused("询问时间应当晚于现在。").at("at");
        }
        guard.requirePowers(held, wanted.officers(), "通知询问");
        var paper = papers.summon(held, wanted);
        var kept = desk.records.add(new InterviewSummons(Identifier.fresh(), id, person, wanted.position().strip(), place, desk.instant(wanted.at()),
                wanted.bring().strip(), List.copyOf(wanted.officers()), paper.number(), paper.id().value(), desk.today(), null, ""));
        deliveries.add(held, Delivery.Kind.SUMMONS, kept.id(), Addressee.person(person), null, paper, wanted.at().toLocalDate());
        duties.interview(held, kept);
        desk.step(held, held.status, "通知" + person + "接受询问", paper.number(), Basis.QUESTIONING.key(), PaperDesk.moment(wanted.at()) + "，" + place);
        return kept.id();
    }

    /** The summons that a record names: of the same person, served, and not answered yet. */
    Optional<InterviewSummons> require(CaseId id, @Nullable UUID summonsId, String person) {
        if (summonsId == null) {
            return Optional.empty();
        }
        var summons = open(id, summonsId);
        if (!summons.person().equals(person.strip())) {
            throw new Refused("询问通知书 " + summons.number() + " 通知的是" + summons.person() + "，与被询问人不符。").at("summons");
        }
        requireServed(summons, "summons");
        return Optional.of(summons);
    }

    private void requireServed(InterviewSummons summons, String field) {
        if (deliveries.of(summons.penaltyCase(), Delivery.Kind.SUMMONS, summons.id()).filter(d -> !d.isOpen()).isEmpty()) {
            throw new Refused("询问通知书 " + summons.number() + " 尚未送达" + summons.person() + "。", Basis.SERVICE_WAYS.key()).at(field);
        }
    }

    private InterviewSummons open(CaseId id, UUID summonsId) {
        var summons = desk.records.require(summonsId, InterviewSummons.class, "份询问通知书");
        if (!summons.penaltyCase().equals(id) || !summons.isOpen()) {
            throw new Refused("这份询问通知书不属于本案，或者已经询问、已经登记未到。").at("summons");
        }
        return summons;
    }

    void answered(PenaltyCase held, InterviewSummons summons, UUID interview) {
        desk.records.keep(summons.held(interview));
        settled(held);
    }

    private void settled(PenaltyCase held) {
        if (desk.records.of(held.id, InterviewSummons.class).stream().noneMatch(InterviewSummons::isOpen)) {
            duties.interviewed(held);
        }
    }

    /** Nobody came at the hour; what was tried goes on file. */
    public void absent(CaseId id, UUID summonsId, String words) {
        var held = desk.handle(id);
        var summons = open(id, summonsId);
        requireServed(summons, "words");
        if (desk.now().isBefore(summons.at())) {
            throw new Refused("通知的询问时间还没有到。").at("words");
        }
        var kept = desk.records.keep(summons.absent(CaseDesk.required(words, "请写明未到的情况和理由。", "words")));
        settled(held);
        desk.step(held, held.status, kept.person() + "未按通知接受询问", kept.number(), Basis.QUESTIONING.key(), kept.absence());
    }

    @Transactional(readOnly = true)
    public List<InterviewSummons> of(CaseId id) {
        desk.may("case.evidence");
        return desk.records.of(id, InterviewSummons.class);
    }
}
