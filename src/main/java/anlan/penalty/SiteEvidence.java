package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence taken at the place (现场取证): the survey with its sketch, samples with their list. */
@Service
@Transactional
public class SiteEvidence {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final Investigations investigations;
    private final EvidencePapers papers;

    SiteEvidence(CaseDesk desk, CaseGuard guard, Investigations investigations, EvidencePapers papers) {
        this.desk = desk;
        this.guard = guard;
        this.investigations = investigations;
        this.papers = papers;
    }

    /** What was seen at the place (勘验情况). */
    public record NewSurvey(String place, String weather, LocalDateTime from, LocalDateTime to, List<UUID> officers, Presence presence, String findings, String remark) {

        public NewSurvey {
            officers = List.copyOf(officers);
        }
    }

    /** Samples about to be taken (抽样), one line each: name, batch, number, price, seal. */
    public record NewSampling(String place, LocalDateTime at, List<UUID> officers, List<String> items, Presence presence) {

        public NewSampling {
            officers = List.copyOf(officers);
            items = List.copyOf(items);
        }
    }

    /** Records a survey; its sketch goes into the list of evidence with its hash. */
    public UUID survey(CaseId id, NewSurvey survey, Investigations.@Nullable Upload sketch) {
        var held = open(id, survey.officers(), "勘验");
        CaseDesk.required(survey.place(), "请填写勘验地点。", "place");
        CaseDesk.required(survey.findings(), "请按顺序记录勘验情况。", "findings");
        if (!survey.to().isAfter(survey.from()) || desk.instant(survey.to()).isAfter(desk.now().plusSeconds(60))) {
            throw new Refused("勘验结束时间应当晚于开始时间，不能晚于现在。").at("to");
        }
        survey.presence().require();
        int nth = 1 + desk.records.of(id, Survey.class).size();
        var evidence = investigations.enter(held, new Investigations.NewEvidence(Evidence.Kind.SITE_RECORD, "勘验笔录第" + nth + "次及勘验图", survey.place(), true, survey.presence().present(),
                "本案卷宗", survey.from().toLocalDate(), survey.officers()), sketch);
        var paper = papers.survey(held, nth, survey, EvidencePapers.attached(evidence));
        var kept = desk.records.add(new Survey(Identifier.fresh(), id, nth, survey.place().strip(), survey.weather().strip(), desk.instant(survey.from()), desk.instant(survey.to()),
                survey.officers(), survey.presence().present(), survey.presence().absence(), survey.presence().witness(), survey.findings().strip(), survey.remark().strip(),
                evidence.id(), paper.id().value()));
        desk.step(held, held.status, "勘验：" + kept.place(), paper.number(), Basis.SITE_SURVEY.key(), survey.presence().words());
        return kept.id();
    }

    /** Takes samples; the party is called and gets the list. */
    public UUID sample(CaseId id, NewSampling sampling) {
        var held = open(id, sampling.officers(), "抽样取证");
        CaseDesk.required(sampling.place(), "请填写抽样地点。", "place");
        if (sampling.items().isEmpty()) {
            throw new Refused("请列明抽取的样品。").at("items");
        }
        if (desk.instant(sampling.at()).isAfter(desk.now().plusSeconds(60))) {
            throw new Refused("抽样时间不能晚于现在。").at("at");
        }
        sampling.presence().require();
        var paper = papers.sampling(held, sampling);
        for (var item : sampling.items()) {
            investigations.enter(held, new Investigations.NewEvidence(Evidence.Kind.OBJECT, "样品：" + item, "抽样取证凭证" + paper.number(), true, sampling.presence().present(), "本机关封存",
                    sampling.at().toLocalDate(), sampling.officers()), null);
        }
        var kept = desk.records.add(new Sampling(Identifier.fresh(), id, sampling.place().strip(), desk.instant(sampling.at()), sampling.officers(), sampling.items(),
                sampling.presence().present(), sampling.presence().absence(), sampling.presence().witness(), paper.number(), paper.id().value()));
        desk.step(held, held.status, "抽样取证 " + sampling.items().size() + " 件", paper.number(), Basis.SAMPLING.key(), sampling.presence().words());
        return kept.id();
    }

    private PenaltyCase open(CaseId id, List<UUID> officers, String deed) {
        var held = desk.handle(id);
        held.status.require(deed, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
        desk.requireTeam(officers);
        guard.requirePowers(held, officers, deed);
        return held;
    }
}
