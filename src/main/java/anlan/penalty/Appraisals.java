package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tests, inspections and appraisals (检测、检验、鉴定): commissioned, received; the clock of the case stands still as far as its rule allows. */
@Service
@Transactional
public class Appraisals {

    private final CaseDesk desk;
    private final LawDesk law;
    private final ClockChanges clocks;
    private final Investigations investigations;
    private final EvidencePapers papers;
    private final EvidenceDuties duties;

    Appraisals(CaseDesk desk, LawDesk law, ClockChanges clocks, Investigations investigations, EvidencePapers papers, EvidenceDuties duties) {
        this.desk = desk;
        this.law = law;
        this.clocks = clocks;
        this.investigations = investigations;
        this.papers = papers;
        this.duties = duties;
    }

    /** What is to be tested, by whom (委托事项). */
    public record NewAppraisal(String institution, List<String> objects, String questions, LocalDate due) {

        public NewAppraisal {
            objects = List.copyOf(objects);
        }
    }

    /** Asks an institution; from today the clock stands still where the rule of the case says so. */
    public UUID commission(CaseId id, NewAppraisal wanted) {
        var held = desk.handle(id);
        held.status.require("委托检测、检验、鉴定", CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
        CaseDesk.required(wanted.institution(), "请填写受委托的机构。", "institution");
        CaseDesk.required(wanted.questions(), "请写明检测、检验、鉴定的事项。", "questions");
        if (wanted.objects().isEmpty()) {
            throw new Refused("请列明送检的物品。").at("objects");
        }
        if (wanted.due().isBefore(desk.today())) {
            throw new Refused("出具报告的日期不能早于今天。").at("due");
        }
        boolean stops = law.stopsForAppraisal(held);
        var paper = papers.commission(held, wanted, stops);
        var kept = desk.records.add(new Appraisal(Identifier.fresh(), id, wanted.institution().strip(), wanted.objects(), wanted.questions().strip(), desk.today(), wanted.due(),
                stops, paper.number(), paper.id().value(), null, "", null));
        duties.appraisal(held, kept);
        desk.step(held, held.status, "委托检测、检验、鉴定：" + kept.institution(), paper.number(), Basis.APPRAISAL.key(), kept.questions());
        if (stops && held.stoppedOn == null) {
            clocks.stop(id, desk.today(), kept.institution() + "：" + kept.questions());
        }
        return kept.id();
    }

    /** Takes the report in as evidence; with the last one the clock runs again. */
    public void receive(CaseId id, UUID appraisalId, LocalDate day, String conclusion, List<UUID> collectors, Investigations.@Nullable Upload report) {
        var held = desk.handle(id);
        var asked = desk.records.require(appraisalId, Appraisal.class, "项委托");
        if (!asked.penaltyCase().equals(id) || !asked.isOut()) {
            throw new Refused("这项检测、检验、鉴定已经收到结果。");
        }
        if (day.isAfter(desk.today()) || day.isBefore(asked.sentOn())) {
            throw new Refused("收到结果的日期应当在委托以后，不能晚于今天。").at("day");
        }
        var words = CaseDesk.required(conclusion, "请写明检测、检验、鉴定的结论。", "conclusion");
        var evidence = investigations.enter(held, new Investigations.NewEvidence(Evidence.Kind.APPRAISAL, asked.institution() + "的报告", words, true, asked.institution(), "本案卷宗", day, collectors), report);
        desk.records.keep(asked.received(day, words, evidence.id()));
        var out = desk.records.of(id, Appraisal.class).stream().filter(Appraisal::isOut).toList();
        if (out.isEmpty()) {
            duties.appraised(held);
        }
        desk.step(held, held.status, "收到检测、检验、鉴定结果：" + asked.institution(), asked.number(), Basis.APPRAISAL.key(), words);
        if (asked.stops() && held.stoppedOn != null && out.stream().noneMatch(Appraisal::stops)) {
            clocks.resume(id, day, asked.institution() + "出具结果");
        }
    }
}
