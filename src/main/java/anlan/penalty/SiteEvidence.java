package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence taken at the place (现场取证): the survey with its sketch, samples with their list, copies and photos with their slip. */
@Service
@Transactional
public class SiteEvidence {

    private static final Set<Evidence.Kind> EXTRACTED = EnumSet.of(Evidence.Kind.DOCUMENT, Evidence.Kind.OBJECT, Evidence.Kind.AUDIOVISUAL, Evidence.Kind.ELECTRONIC);

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

    /** How evidence is taken from whoever has it (提取); the refusal to sign with who saw it, both empty where it is signed. */
    public record NewExtraction(Extraction.@Nullable Way way, String place, @Nullable LocalDateTime at, String refusal, String witness) {}

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

    /** Enters a copy, a photo or a recording, with the slip that the officers and the provider sign. */
    public UUID extract(CaseId id, Investigations.NewEvidence found, NewExtraction taking, Investigations.@Nullable Upload upload) {
        var held = open(id, found.collectors(), "提取证据");
        if (!EXTRACTED.contains(found.kind())) {
            throw new Refused("证人证言、陈述、鉴定意见和笔录有各自的文书，不制作证据提取单。").at("kind");
        }
        var way = taking.way();
        if (way == null) {
            throw new Refused("请选择提取方式。").at("way");
        }
        var at = takenAt(found, taking);
        var provider = new Presence(CaseDesk.required(found.provider(), "请填写提供人，提供人在证据提取单上签名。", "provider"), taking.refusal(), taking.witness());
        provider.require();
        var place = CaseDesk.required(taking.place(), "请填写提取地点。", "place");
        int nth = 1 + desk.records.of(id, Extraction.class).size();
        var evidence = investigations.enter(held, found, upload);
        var paper = papers.extraction(held, nth, evidence, way, place, at, provider);
        desk.records.add(new Extraction(Identifier.fresh(), id, evidence.id(), way, place, desk.instant(at), provider.absence(), provider.witness(), paper.id().value()));
        desk.step(held, held.status, "制作证据提取单：" + evidence.name(), paper.number(), Basis.EVIDENCE.key(), way.label());
        return evidence.id();
    }

    private LocalDateTime takenAt(Investigations.NewEvidence found, NewExtraction taking) {
        var at = taking.at();
        if (at == null || !at.toLocalDate().equals(found.collectedOn())) {
            throw new Refused("请填写提取时间，与取得日期在同一天。").at("at");
        }
        if (desk.instant(at).isAfter(desk.now().plusSeconds(60))) {
            throw new Refused("提取时间不能晚于现在。").at("at");
        }
        return at;
    }

    private PenaltyCase open(CaseId id, List<UUID> officers, String deed) {
        var held = desk.handle(id);
        held.status.require(deed, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
        desk.requireTeam(officers);
        guard.requirePowers(held, officers, deed);
        return held;
    }
}
