package anlan.inspection;

import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.InspectionRecordPaper;
import anlan.platform.document.form.InspectionSchemePaper;
import anlan.platform.document.form.Opinion;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the papers of a visit from what was entered once (一次录入，自动生成文书): the scheme and the record. */
@Component
class VisitPapers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Papers papers;
    private final Roster roster;
    private final Checklists checklists;

    VisitPapers(Papers papers, Roster roster, Checklists checklists) {
        this.papers = papers;
        this.roster = roster;
        this.checklists = checklists;
    }

    PaperView issueScheme(Visit visit) {
        return issue(visit, scheme(visit), Objects.requireNonNull(visit.approval).approvedAt(), null);
    }

    PaperView issueRecord(Visit visit, SiteView site, Signing signing, Instant at) {
        var values = record(visit, site, signing);
        return issue(visit, values, at, signing.number(values.kind()));
    }

    private PaperView issue(Visit visit, PaperValues values, Instant at, @Nullable String number) {
        var day = at.atZone(ZONE).toLocalDate();
        var draft = PaperDraft.of(roster.organ(visit.agency), day, values, visit.id, visit.territory, visit.division, visit.supervisor)
                .numbered(number);
        return papers.issue(visit.sealedFor == null ? draft : draft.sealedFor(visit.sealedFor));
    }

    String previewScheme(Visit visit, LocalDate day) {
        return papers.preview(roster.organ(visit.agency), day, scheme(visit));
    }

    String previewRecord(Visit visit, SiteView site, LocalDate day) {
        return papers.preview(roster.organ(visit.agency), day, record(visit, site, null));
    }

    /** The paper lies in files that others read: it never says that there was a complaint. */
    private InspectionSchemePaper scheme(Visit visit) {
        var open = VisitView.of(visit).open();
        var scheme = open.scheme();
        var content = new ArrayList<String>();
        visit.checklists.forEach(id -> {
            var list = checklists.view(new ChecklistId(id));
            content.add("按《" + list.name() + "》检查表检查，共 " + list.items() + " 项");
        });
        scheme.content().lines().filter(line -> !line.isBlank()).forEach(content::add);
        var approval = open.decision();
        var approved = approval != null && visit.status != VisitStatus.RETURNED && visit.status != VisitStatus.PLANNED;
        return new InspectionSchemePaper(
                Addressee.unit(visit.subject.enterpriseName()), visit.subject.address(), visit.subject.head(),
                visit.subject.phone(), visit.subject.tradeName(), scheme.kind().label() + "：" + scheme.source(),
                local(visit.plannedFrom), local(visit.plannedTo), officers(visit, null), content, visit.way,
                approved ? new Opinion(approval.opinion(),
                        Signature.of(approval.name(), null, day(approval.at()))) : null,
                blankToNull(scheme.remark()));
    }

    private InspectionRecordPaper record(Visit visit, SiteView site, @Nullable Signing signing) {
        var facts = Objects.requireNonNull(visit.facts);
        var from = facts.startedAt() == null ? visit.plannedFrom : facts.startedAt();
        var to = facts.endedAt() == null ? from : facts.endedAt();
        var party = signing == null ? Signature.of(facts.presentName(), null, null) : signature(signing.party(), day(to));
        return new InspectionRecordPaper(
                Addressee.unit(visit.subject.enterpriseName()), visit.subject.address(), visit.subject.enterpriseCode(),
                Objects.requireNonNullElse(visit.subject.head(), "（未登记）"),
                facts.presentName() + "　" + facts.presentPost(), blankToNull(facts.presentPhone()), facts.place(),
                local(from), local(to), officers(visit, signing == null ? null : signing.officers()), facts.recusalAsked(),
                facts.summary().isBlank() ? site.summary() : facts.summary(),
                site.findings().stream().map(VisitPapers::finding).toList(), site.handling(),
                blankToNull(facts.unitOpinion()), party);
    }

    private static InspectionRecordPaper.Finding finding(Finding finding) {
        var place = finding.place().isBlank() ? "" : finding.place() + "：";
        var photos = finding.files().isEmpty() ? null : "照片 " + finding.files().size() + " 张";
        return new InspectionRecordPaper.Finding(place + finding.problem(), photos);
    }

    private static List<Signature> officers(Visit visit, @Nullable Map<UUID, SignatureMark> marks) {
        return visit.officers.stream().map(o -> Signature.officer(o.name(), o.certificateNo(),
                marks == null ? null : Objects.requireNonNull(marks.get(o.officer())).png(),
                marks == null ? null : visit.day())).toList();
    }

    static Signature signature(SignatureMark mark, LocalDate day) {
        return mark.refusal() == null
                ? Signature.of(mark.name(), mark.png(), day)
                : Signature.refused(mark.name(), mark.refusal(), mark.witness(), day);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
