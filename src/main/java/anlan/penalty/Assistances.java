package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that ask other bodies to help with an inquiry (协助调查函), and their answers. */
@Service
@Transactional
public class Assistances {

    private final CaseDesk desk;
    private final EvidencePapers papers;
    private final EvidenceDuties duties;
    private final FileStore files;

    Assistances(CaseDesk desk, EvidencePapers papers, EvidenceDuties duties, FileStore files) {
        this.desk = desk;
        this.papers = papers;
        this.duties = duties;
        this.files = files;
    }

    public UUID ask(CaseId id, String organ, String matter, LocalDate due) {
        var held = desk.handle(id);
        held.status.require("请求协助调查", CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED, CaseStatus.NOTIFIED, CaseStatus.HEARD);
        CaseDesk.required(organ, "请填写协助单位。", "organ");
        CaseDesk.required(matter, "请写明协助事项。", "matter");
        if (due.isBefore(desk.today())) {
            throw new Refused("请对方答复的日期不能早于今天。").at("due");
        }
        var paper = papers.assistance(held, organ.strip(), matter.strip(), due);
        var kept = desk.records.add(new Assistance(Identifier.fresh(), id, organ.strip(), matter.strip(), due, paper.number(), paper.id().value(), desk.today(), null, "", "", null, ""));
        duties.assistance(held, kept);
        desk.step(held, held.status, "请求协助调查：" + kept.organ(), paper.number(), Basis.ASSISTANCE.key(), kept.matter());
        return kept.id();
    }

    /** Enters what the other body answered, with its number and the scan. */
    public void answer(CaseId id, UUID assistanceId, LocalDate day, String number, String words, Investigations.@Nullable Upload scan) {
        var held = desk.handle(id);
        var asked = require(id, assistanceId);
        if (!asked.isOpen()) {
            throw new Refused("这份协助调查函已经登记答复。");
        }
        if (day.isAfter(desk.today()) || day.isBefore(asked.sentOn())) {
            throw new Refused("答复日期应当在发函以后，不能晚于今天。").at("day");
        }
        var answer = CaseDesk.required(words, "请写明答复的内容。", "words");
        var file = scan == null ? null : files.put(scan.content(), scan.name(), scan.kind());
        desk.records.keep(asked.answered(day, answer, number.strip(), file == null ? null : file.id().value(), file == null ? "" : file.name()));
        if (desk.records.of(id, Assistance.class).stream().noneMatch(Assistance::isOpen)) {
            duties.assisted(held);
        }
        desk.step(held, held.status, "收到协查答复：" + asked.organ(), number.strip(), Basis.ASSISTANCE.key(), answer);
    }

    private Assistance require(CaseId id, UUID assistanceId) {
        var asked = desk.records.require(assistanceId, Assistance.class, "份协助调查函");
        if (!asked.penaltyCase().equals(id)) {
            throw new Refused("这份协助调查函不属于本案。");
        }
        return asked;
    }

    @Transactional(readOnly = true)
    public StoredFile scan(CaseId id, UUID assistanceId) {
        desk.may("case.evidence");
        var file = require(id, assistanceId).file();
        if (file == null) {
            throw new Refused("这份答复没有扫描件。");
        }
        return files.find(new FileId(file)).orElseThrow(() -> new Refused("没有这个文件。"));
    }
}
