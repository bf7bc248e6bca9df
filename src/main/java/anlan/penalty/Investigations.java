package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The investigation of a case (调查取证): evidence of eight kinds, custody, interviews, registered keeping. */
@Service
@Transactional
public class Investigations {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final CaseMinutes minutes;
    private final CaseDuties duties;
    private final Approvals approvals;
    private final CaseLetters letters;
    private final FileStore files;
    private final EvidenceDuties clocks;
    private final InterviewSummonses summonses;

    Investigations(CaseDesk desk, CaseGuard guard, CaseMinutes minutes, CaseDuties duties, Approvals approvals, CaseLetters letters, FileStore files,
            EvidenceDuties clocks, InterviewSummonses summonses) {
        this.desk = desk;
        this.guard = guard;
        this.minutes = minutes;
        this.duties = duties;
        this.approvals = approvals;
        this.letters = letters;
        this.files = files;
        this.clocks = clocks;
        this.summonses = summonses;
    }

    /** A file handed in with a form (上传文件). */
    public record Upload(String name, InputStream content, FileKind kind) {}

    /** A piece of evidence about to be entered (证据登记). */
    public record NewEvidence(
            Evidence.Kind kind, String name, String proves, boolean original, String provider, String keeper,
            LocalDate collectedOn, List<UUID> collectors) {}

    /** Enters a piece of evidence with its file; the hashes prove that it was never changed. */
    public UUID add(CaseId id, NewEvidence found, @Nullable Upload upload) {
        var held = desk.handle(id);
        requireInvestigation(held, "登记证据");
        return enter(held, found, upload).id();
    }

    /** Enters what another deed of the same case brought. */
    Evidence enter(PenaltyCase held, NewEvidence found, @Nullable Upload upload) {
        desk.requireTeam(found.collectors());
        CaseDesk.required(found.name(), "请填写证据名称。", "name");
        CaseDesk.required(found.keeper(), "请填写原件、原物的存放处所或者保管人。", "keeper");
        if (found.collectedOn().isAfter(desk.today())) {
            throw new Refused("取得证据的日期不能晚于今天。").at("collectedOn");
        }
        guard.requirePowers(held, found.collectors(), "收集证据");
        var file = upload == null ? null : files.put(upload.content(), upload.name(), upload.kind());
        var kept = desk.records.add(new Evidence(Identifier.fresh(), held.id, found.kind(), found.name().strip(), found.proves().strip(), found.original(),
                found.provider().strip(), found.keeper().strip(), found.collectedOn(), List.copyOf(found.collectors()),
                file == null ? null : file.id().value(), file == null ? "" : file.name(), file == null ? "" : file.sha256(),
                file == null ? "" : file.sm3(), desk.me(), desk.now()));
        desk.records.add(new Custody(Identifier.fresh(), kept.id(), desk.now(), kept.keeper(), "", "取得", desk.myName()));
        desk.step(held, held.status, "登记证据：" + kept.kind().label() + "，" + kept.name(), "", Basis.EVIDENCE.key(), kept.sha256());
        return kept;
    }

    /** Hands the original to another keeper, or back to whoever gave it. */
    public void handOver(CaseId id, UUID evidence, boolean back, String keeper, String place, String reason) {
        var held = desk.handle(id);
        var kept = desk.records.require(evidence, Evidence.class, "项证据");
        if (!kept.penaltyCase().equals(id)) {
            throw new Refused("这项证据不属于本案。");
        }
        var chain = chain(kept.id());
        if (!chain.isEmpty() && chain.getLast().isReturned()) {
            throw new Refused("这项证据已经退还" + chain.getLast().keeper() + "，不再移交。");
        }
        desk.records.add(new Custody(Identifier.fresh(), kept.id(), desk.now(), CaseDesk.required(keeper, back ? "请填写领回的人。" : "请填写接收保管的人。", "keeper"),
                place.strip(), (back ? Custody.RETURNED : "移交：") + CaseDesk.required(reason, "请写明事由。", "reason"), desk.myName()));
        desk.step(held, held.status, (back ? "退还证据：" : "移交证据：") + kept.name(), "", Basis.EVIDENCE.key(), keeper.strip());
    }

    private List<Custody> chain(UUID evidence) {
        return desk.records.list(Custody.class, org.springframework.data.relational.core.query.Criteria.where("evidence").is(evidence));
    }

    /** Who held each piece of evidence, from when, and why. */
    @Transactional(readOnly = true)
    public java.util.Map<UUID, List<Custody>> custody(CaseId id) {
        return desk.records.of(id, Evidence.class).stream().collect(java.util.stream.Collectors.toMap(Evidence::id, e -> chain(e.id())));
    }

    /** What is asked and answered (询问). */
    public record NewInterview(
            String person, String identity, String position, String phone, String address, String place, LocalDateTime from,
            LocalDateTime to, List<UUID> officers, String words, String remark, String refusal, @Nullable UUID summons) {

        /** Nobody was summoned: asked where the person was. */
        public NewInterview(String person, String identity, String position, String phone, String address, String place, LocalDateTime from,
                LocalDateTime to, List<UUID> officers, String words, String remark, String refusal) {
            this(person, identity, position, phone, address, place, from, to, officers, words, remark, refusal, null);
        }
    }

    /** Records an interview; it is printed at once and signed on every page. */
    public UUID record(CaseId id, NewInterview talk) {
        var held = desk.handle(id);
        requireInvestigation(held, "询问");
        desk.requireTeam(talk.officers());
        check(talk);
        guard.requirePowers(held, talk.officers(), "询问");
        var summons = summonses.require(id, talk.summons(), talk.person());
        int nth = 1 + (int) desk.records.of(id, Interview.class).stream().filter(i -> i.person().equals(talk.person().strip())).count();
        var paper = minutes.interview(held, new CaseMinutes.Talk(nth, talk.person().strip(), talk.identity().strip(), talk.position().strip(),
                talk.phone().strip(), talk.address().strip(), talk.place().strip(), talk.from(), talk.to(), talk.officers(), talk.words(),
                talk.remark().strip(), talk.refusal().strip(), summons.map(InterviewSummons::number).orElse("")));
        var kept = desk.records.add(new Interview(Identifier.fresh(), id, nth, talk.person().strip(), talk.identity().strip(), talk.position().strip(),
                talk.phone().strip(), talk.address().strip(), talk.place().strip(), desk.instant(talk.from()), desk.instant(talk.to()),
                List.copyOf(talk.officers()), talk.words(), talk.remark().strip(), talk.refusal().strip(), paper.id().value()));
        summons.ifPresent(s -> summonses.answered(held, s, kept.id()));
        desk.step(held, held.status, "询问" + kept.person() + "（第" + nth + "次）", paper.number(), Basis.RECORD.key(),
                summons.map(s -> "按询问通知书 " + s.number()).orElse(""));
        return kept.id();
    }

    private void check(NewInterview talk) {
        CaseDesk.required(talk.person(), "请填写被询问人。", "person");
        CaseDesk.required(talk.place(), "请填写询问地点。", "place");
        CaseDesk.required(talk.words(), "请记录询问内容。", "words");
        if (!talk.to().isAfter(talk.from())) {
            throw new Refused("询问结束时间应当晚于开始时间。").at("to");
        }
        if (desk.instant(talk.to()).isAfter(desk.now().plusSeconds(60))) {
            throw new Refused("询问结束时间不能晚于现在。").at("to");
        }
        boolean busy = desk.records.questions(talk.officers(), desk.instant(talk.from()), desk.instant(talk.to()));
        if (busy) {
            throw new Refused("询问人在同一时间已有另一份笔录，不能同时询问两人。", Basis.TWO_OFFICERS.key()).at("officers");
        }
    }

    /** Evidence that may be lost (先行登记保存申请). */
    public record NewPreservation(String reason, List<String> objects, String place, String keeper, boolean urgent, List<UUID> officers, Presence presence) {}

    /** Asks to register and keep evidence; where it is urgent it is done at once and approved in 24 hours. */
    public void preserve(CaseId id, NewPreservation wanted) {
        var held = desk.handle(id);
        requireInvestigation(held, "先行登记保存");
        desk.requireTeam(wanted.officers());
        if (wanted.objects().isEmpty()) {
            throw new Refused("请列明登记保存的证据。").at("objects");
        }
        CaseDesk.required(wanted.place(), "请填写保存地点。", "place");
        CaseDesk.required(wanted.keeper(), "请填写保管人。", "keeper");
        if (wanted.urgent()) {
            wanted.presence().require();
        }
        guard.requirePowers(held, wanted.officers(), "先行登记保存证据");
        var kept = desk.records.add(new Preservation(Identifier.fresh(), id, CaseDesk.required(wanted.reason(), "请写明理由。", "reason"),
                List.copyOf(wanted.objects()), wanted.place().strip(), wanted.keeper().strip(), wanted.urgent(), List.copyOf(wanted.officers()),
                wanted.urgent() ? desk.now() : null, null, null, null, "", null, null, wanted.presence().present(), wanted.presence().absence(), wanted.presence().witness()));
        if (wanted.urgent()) {
            clocks.urgent(held, kept, desk.offices.heads(held.agency).stream().findFirst().orElse(null));
        }
        approvals.propose(held, Approval.Kind.PRESERVATION, kept.id(), (wanted.urgent() ? "情况紧急，已当场采取，报请补办批准：" : "") + kept.reason());
    }

    /** Decides what becomes of each kept object, in seven working days; the party gets the decision. */
    public void dispose(CaseId id, UUID preservation, List<Preservation.Way> ways, String note) {
        var held = desk.handle(id);
        var kept = desk.records.require(preservation, Preservation.class, "项登记保存");
        if (!kept.isOpen() || !kept.penaltyCase().equals(id)) {
            throw new Refused("这项登记保存没有生效，或者已经处理。");
        }
        if (ways.size() != kept.objects().size() || ways.stream().anyMatch(java.util.Objects::isNull)) {
            throw new Refused("请对每件登记保存的证据选择处理方式。", Basis.PRESERVATION_DISPOSAL.key()).at("ways");
        }
        if (ways.contains(Preservation.Way.OTHER)) {
            CaseDesk.required(note, "请写明其他处理方式和依据。", "note");
        }
        var lines = java.util.stream.IntStream.range(0, ways.size()).mapToObj(i -> kept.objects().get(i) + "：" + ways.get(i).label()).toList();
        var words = String.join("；", lines) + (note.isBlank() ? "" : "。" + note.strip());
        var unit = desk.records.of(held.id, Party.class).getFirst();
        var paper = letters.dispose(held, unit, kept, lines, note.strip());
        desk.records.keep(kept.disposed(words, desk.today(), paper.id().value()));
        if (desk.records.of(id, Preservation.class).stream().noneMatch(Preservation::isOpen)) {
            duties.done(held, CaseDuties.PRESERVED);
        }
        desk.step(held, held.status, "处理登记保存的证据", paper.number(), Basis.PRESERVATION_DISPOSAL.key(), words);
    }

    private static void requireInvestigation(PenaltyCase held, String deed) {
        boolean only = (held.status == CaseStatus.LEAD || held.status == CaseStatus.REFERRED) && deed.equals("登记证据");
        if (!held.status.isInvestigation() && !only) {
            throw new Refused("“" + held.status.label() + "”的案件不能" + deed + "。", Basis.FILING.key());
        }
    }

    /** The file of a piece of evidence, for whoever may see the case's evidence. */
    @Transactional(readOnly = true)
    public StoredFile file(CaseId id, UUID evidence) {
        desk.may("case.evidence");
        var kept = desk.records.require(evidence, Evidence.class, "项证据");
        var file = kept.file();
        if (!kept.penaltyCase().equals(id) || file == null) {
            throw new Refused("这项证据没有文件。");
        }
        return files.find(new FileId(file)).orElseThrow(() -> new Refused("没有这个文件。"));
    }
}
