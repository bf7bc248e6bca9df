package anlan.terminal.deed;

import anlan.hazard.Measures;
import anlan.hazard.Orders;
import anlan.inspection.VisitId;
import anlan.kernel.Refused;
import anlan.platform.document.PaperId;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.ReadOut;
import anlan.platform.document.ReadOuts;
import anlan.platform.document.form.InspectionRecordPaper;
import anlan.platform.document.form.OnSiteMeasurePaper;
import anlan.platform.document.form.RectificationOrderPaper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the party read and signed on the phone, held against the papers as they were issued (宣读文本核对). */
@Component
@Transactional
public class Readings implements ReadOuts {

    private static final List<String> KINDS = List.of("inspection-record", "on-site-measure", "rectification-order");

    private final Papers papers;
    private final Orders orders;
    private final Measures measures;
    private final JdbcClient jdbc;

    Readings(Papers papers, Orders orders, Measures measures, JdbcClient jdbc) {
        this.papers = papers;
        this.orders = orders;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** The papers that a signing made and a party reads. */
    List<PaperView> issued(VisitId visit) {
        var found = new ArrayList<>(papers.of(visit));
        measures.ofVisit(visit.value()).forEach(m -> found.addAll(papers.of(m.id())));
        orders.ofVisit(visit.value()).ifPresent(o -> found.addAll(papers.of(o)));
        return found.stream().filter(p -> KINDS.contains(p.kind()) && p.status().isValid()).toList();
    }

    /** Keeps what was read out; a text that is not that of its paper refuses the signing as a whole. */
    void keep(Doing doing, VisitId visit) {
        var texts = doing.body().part("texts");
        var issued = issued(visit);
        for (var entry : doing.body().members("texts")) {
            if (issued.stream().noneMatch(p -> p.kind().equals(entry.getKey()))) {
                throw new Refused("宣读了一份按平台的记录不制作的文书，请刷新后重新签署。").at("texts");
            }
        }
        for (var paper : issued) {
            if (!texts.has(paper.kind())) {
                throw new Refused("没有宣读" + paper.title() + "，请刷新后重新签署。").at("texts");
            }
            var said = texts.part(paper.kind());
            compare(paper, said.text("text"), said.text("sha256"));
            insert(doing, visit, paper, said.text("text"), said.text("sha256"));
        }
    }

    private void compare(PaperView paper, String said, String sha256) {
        var text = text(paper);
        if (!said.equals(text)) {
            throw new Refused(paper.title() + "与当事人看到的文字不一致，没有签署：" + difference(said, text)).at("texts");
        }
        if (!Deeds.sha256(text.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new Refused(paper.title() + "的文字摘要不一致，没有签署。").at("texts");
        }
    }

    String text(PaperView paper) {
        return switch (paper.kind()) {
            case "inspection-record" -> ReadingText.of(papers.values(paper.id(), InspectionRecordPaper.class), paper.number());
            case "on-site-measure" -> ReadingText.of(papers.values(paper.id(), OnSiteMeasurePaper.class), paper.number());
            case "rectification-order" -> ReadingText.of(papers.values(paper.id(), RectificationOrderPaper.class), paper.number());
            default -> throw new IllegalArgumentException(paper.kind());
        };
    }

    /** The first line that differs. */
    private static String difference(String said, String text) {
        var a = said.split("\n", -1);
        var b = text.split("\n", -1);
        int at = 0;
        while (at < a.length && at < b.length && a[at].equals(b[at])) {
            at++;
        }
        return "第 " + (at + 1) + " 行，手机“" + line(a, at) + "”，文书“" + line(b, at) + "”。";
    }

    private static String line(String[] lines, int at) {
        var line = at < lines.length ? lines[at] : "";
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private void insert(Doing doing, VisitId visit, PaperView paper, String text, String sha256) {
        jdbc.sql("""
                insert into terminal.reading (paper, visit, kind, number, text, sha256, at, deed)
                values (:paper, :visit, :kind, :number, :text, :sha256, :at, :deed)
                """)
                .param("paper", paper.id().value()).param("visit", visit.value()).param("kind", paper.kind()).param("number", paper.number())
                .param("text", text).param("sha256", sha256).param("at", DeedStore.moment(doing.receipt().judgedAt()))
                .param("deed", doing.deed().id().value()).update();
    }

    /** What was read out on a visit. */
    @Transactional(readOnly = true)
    public List<ReadOut> ofVisit(VisitId visit) {
        return jdbc.sql("select paper, text, sha256, at from terminal.reading where visit = :id order by kind")
                .param("id", visit.value()).query(Kept.class).list().stream().flatMap(kept -> heldAgainst(kept).stream()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReadOut> of(PaperId paper) {
        return jdbc.sql("select paper, text, sha256, at from terminal.reading where paper = :id")
                .param("id", paper.value()).query(Kept.class).optional().flatMap(this::heldAgainst);
    }

    /** A text as it is kept. */
    record Kept(UUID paper, String text, String sha256, Instant at) {}

    /** Compared with the paper anew each time, and with its own hash. */
    private Optional<ReadOut> heldAgainst(Kept kept) {
        boolean whole = Deeds.sha256(kept.text.getBytes(StandardCharsets.UTF_8)).equals(kept.sha256);
        return papers.find(new PaperId(kept.paper)).map(paper -> new ReadOut(kept.paper, paper.title(), paper.number(), kept.text, kept.sha256, kept.at,
                whole && kept.text.equals(text(paper))));
    }

    Map<String, Object> result(VisitId visit) {
        return Map.of("papers", issued(visit).stream()
                .map(p -> Map.of("kind", p.kind(), "title", p.title(), "number", p.number(), "id", p.id().value().toString())).toList());
    }
}
