package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.platform.document.form.PaperForm;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of papers as it is looked through (文书台账): its list, the text of each paper, where it belongs. */
@Service
@Transactional(readOnly = true)
public class PaperRegister {

    private final Papers papers;
    private final PaperList list;
    private final PaperReader reader;
    private final PaperRights rights;
    private final List<PaperSubjects> subjects;

    PaperRegister(Papers papers, PaperList list, PaperReader reader, PaperRights rights, List<PaperSubjects> subjects) {
        this.papers = papers;
        this.list = list;
        this.reader = reader;
        this.rights = rights;
        this.subjects = subjects;
    }

    /** What the filters of the list offer: kinds with their titles, years, bodies, and how many papers are in each state. */
    public record Choices(Map<String, String> kinds, List<Integer> years, List<String> bodies, Map<String, Long> counts) {}

    public Page<PaperView> list(PaperFilter filter, int page) {
        rights.require("paper.read");
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new Refused("截止日期早于起始日期。").at("to");
        }
        return list.page(filter, page);
    }

    /** Whether an export may name who signed for a paper; refused to whoever may not read the register. */
    public boolean namesReceivers() {
        rights.require("paper.read");
        return rights.may("personal.read");
    }

    /** Hands over every row of the list, for an export. */
    public void each(PaperFilter filter, Consumer<PaperView> row) {
        rights.require("paper.read");
        list.each(filter, row);
    }

    public Choices choices() {
        rights.require("paper.read");
        return new Choices(list.kinds(), list.years(), list.bodies(), list.counts());
    }

    /** Whether a letter still waits for its service, and not on the page of its own record. */
    public boolean mayServe(PaperView paper) {
        return rights.may("paper.file") && paper.form() == PaperForm.LETTER && paper.status() == PaperStatus.ISSUED
                && subject(paper.subject()).filter(about -> !about.serves(paper.kind())).isPresent();
    }

    /** Records that a letter reached its addressee, where nothing else follows from it (登记送达). */
    @Transactional
    public void serve(PaperId id, ServiceWay way, String receiver, Instant at) {
        rights.require("paper.file");
        if (!mayServe(papers.get(id))) {
            throw new Refused("这份文书的送达在它所属的事项中登记，或者已经登记过。").at("receiver");
        }
        papers.serve(id, way, receiver, at);
    }

    /** The text of an issued paper as a page shows it: the same words, nothing that runs. */
    public String text(PaperId id) {
        return PaperText.of(reader.xhtml(id));
    }

    /** The record the paper belongs to, where a module knows it. */
    public Optional<PaperSubject> subject(UUID subject) {
        return subjects.stream().flatMap(known -> known.find(subject).stream()).findFirst();
    }
}
