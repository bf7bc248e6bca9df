package anlan.hazard;

import anlan.inspection.VisitView;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.CaseTransferPaper;
import anlan.platform.document.form.CaseTransferPaper.Material;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Fills the letter by which a matter goes to another authority. */
@Component
class TransferPapers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OrderPapers papers;
    private final Papers register;

    TransferPapers(OrderPapers papers, Papers register) {
        this.papers = papers;
        this.register = register;
    }

    PaperView issue(Transfer transfer, VisitView visit, Iterable<Hazard> hazards, String basis) {
        var matters = StreamSupport.stream(hazards.spliterator(), false)
                .map(h -> h.place.isBlank() ? h.problem : h.place + "：" + h.problem).toList();
        var record = register.of(visit.id()).stream().filter(p -> p.kind().equals("inspection-record")).findFirst();
        var materials = new ArrayList<Material>();
        transfer.materials.lines().filter(line -> !line.isBlank()).forEach(line -> materials.add(material(materials.size() + 1, line)));
        var values = new CaseTransferPaper(Addressee.unit(transfer.receiver), visit.subject().enterpriseName(),
                visit.subject().enterpriseCode(), LocalDate.ofInstant(Objects.requireNonNull(visit.arrival()).arrivedAt(), ZONE),
                "现场检查" + record.map(p -> "（现场检查记录：" + p.number() + "）").orElse(""), matters, transfer.reason, basis,
                materials, transfer.contact.isBlank() ? null : transfer.contact);
        return papers.issue(new OrderPapers.Where(visit.id(), transfer.agency, transfer.territory, transfer.division,
                transfer.supervisor, visit.subject().enterpriseName()), values);
    }

    /** 名称，数量，备注: what stands between the commas of a line. */
    private static Material material(int no, String line) {
        var parts = line.strip().split("\\s*[，,]\\s*", 3);
        return new Material(no, parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }
}
