package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.file.FileStore;
import anlan.testing.TestDatabase;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
class PaperRegisterTest {

    private static final String TOWN = "511703101";

    @Autowired
    Papers papers;

    @Autowired
    PaperNumbers numbers;

    @Autowired
    PaperPrinting printing;

    @Autowired
    PaperReader reader;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private UUID workshop = Identifier.fresh();

    record Matter(UUID value) implements Identifier {}

    @BeforeEach
    void aTerritory() {
        workshop = Identifier.fresh();
        asProgram(() -> jdbc.sql("insert into platform.territory (id, division, supervisor) values (:id, :division, 'gongxin')")
                .param("id", workshop)
                .param("division", TOWN)
                .update());
    }

    @Test
    void numbers_run_per_organ_kind_and_year_without_a_gap() {
        var organ = aNewOrgan();

        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕1号");
        assertThat(issue(aRecord(), organ, VISIT).number()).isEqualTo("（达川）应急检记〔2026〕1号");
        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕2号");
        assertThat(issue(anOrder(), organ, VISIT.plusYears(1)).number()).isEqualTo("（达川）应急责改〔2027〕1号");
    }

    @Test
    void a_deed_that_fails_gives_its_number_back() {
        var organ = aNewOrgan();

        assertThatThrownBy(() -> asProgram(() -> transactions.execute(_ -> {
                    papers.issue(draft(anOrder(), organ, VISIT));
                    throw new IllegalStateException("the deed failed");
                })))
                .hasMessageContaining("the deed failed");

        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕1号");
    }

    @Test
    void many_officers_at_once_get_different_numbers_without_a_gap() throws Exception {
        var organ = aNewOrgan();
        var issued = new ArrayList<Future<PaperView>>();

        try (var officers = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 18; i++) {
                issued.add(officers.submit(() -> issue(anOrder(), organ, VISIT)));
            }
        }

        var numbers = new ArrayList<String>();
        for (var paper : issued) {
            numbers.add(paper.get().number());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18).mapToObj(i -> "（达川）应急责改〔2026〕" + i + "号").toList());
    }

    @Test
    void a_paper_with_an_empty_mandatory_blank_takes_no_number() {
        var organ = aNewOrgan();
        var blank = new RectificationOrderPaper(
                aWorkshop(), VISIT, RECORD_NUMBER, "", anOrder().items(), twoOfficers(VISIT), aUnitSignature(VISIT));

        assertThatThrownBy(() -> issue(blank, organ, VISIT)).isInstanceOf(Refused.class).hasMessageContaining("“法律依据”未填写");

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕1号");
    }

    @Test
    void what_was_issued_cannot_be_changed_even_by_sql() {
        var paper = issue(anOrder());

        assertThatThrownBy(() -> asProgram(() -> jdbc.sql("update platform.paper set dated = dated + 1 where id = :id")
                        .param("id", paper.id().value())
                        .update()))
                .hasMessageContaining("不得更改");
        assertThatThrownBy(() -> asProgram(() -> jdbc.sql("update platform.paper_content set xhtml = '' where paper = :id")
                        .param("id", paper.id().value())
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asProgram(
                        () -> jdbc.sql("delete from platform.paper where id = :id").param("id", paper.id().value()).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void values_are_frozen_so_that_they_can_be_read_again() {
        var paper = issue(anOrder());

        var frozen = asProgram(() -> reader.contents(paper.id()));

        assertThat(FrozenValues.read(frozen, RectificationOrderPaper.class))
                .usingRecursiveComparison()
                .isEqualTo(anOrder());
    }

    @Test
    void an_issued_paper_is_printed_once_and_proven_by_its_hash() throws Exception {
        var paper = issue(anOrder());

        Scope.SYSTEM.run(() -> {
            while (printing.printNext()) {
                assertThat(paper.number()).isNotEmpty();
            }
        });
        var first = asProgram(() -> papers.pdf(paper.id()));
        var second = asProgram(() -> papers.pdf(paper.id()));

        assertThat(new String(first.content(), 0, 5)).isEqualTo("%PDF-");
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(asProgram(() -> papers.get(paper.id())).sha256()).isEqualTo(first.sha256());
        assertThat(first.name()).isEqualTo("责令限期整改指令书" + paper.number() + ".pdf");

        byte[] printed = Files.readAllBytes(files.path(first.sha256()));
        try {
            Files.writeString(files.path(first.sha256()), "another text");
            assertThatThrownBy(() -> asProgram(() -> papers.pdf(paper.id()))).hasMessageContaining("已被改动");
        } finally {
            // the folder is shared: a backup in another test takes every file in it
            Files.write(files.path(first.sha256()), printed);
        }
    }

    @Test
    void anyone_may_verify_a_paper_by_its_code_and_learns_nothing_of_its_content() {
        var paper = issue(anOrder());
        var file = asProgram(() -> papers.pdf(paper.id()));

        var seen = papers.verify(" " + paper.checkCode().toLowerCase().replace("-", " ")).orElseThrow();

        assertThat(paper.checkCode()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(seen.number()).isEqualTo(paper.number());
        assertThat(seen.status().isValid()).isTrue();
        assertThat(seen.sha256()).isEqualTo(file.sha256());
        assertThat(seen.toString()).doesNotContain("示例木业");
        assertThat(papers.verify("0000-0000")).isEmpty();
        assertThat(papers.verify("2222-2222' or '1'='1")).isEmpty();
    }

    @Test
    void a_served_paper_can_only_be_replaced() {
        var old = issue(anOrder());
        var newer = issue(anOrder());
        asProgram(() -> {
            papers.serve(old.id(), ServiceWay.LEFT, "见证人周庚", clock.instant());
            return true;
        });

        assertThatThrownBy(() -> asProgram(() -> {
                    papers.voided(old.id(), "写错");
                    return true;
                }))
                .hasMessageContaining("已经送达，不得作废");
        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(old.id(), ServiceWay.DIRECT, "陈丙", clock.instant());
                    return true;
                }))
                .isInstanceOf(Refused.class);

        asProgram(() -> {
            papers.supersede(old.id(), newer.id(), "期限笔误");
            return true;
        });
        var seen = papers.verify(old.checkCode()).orElseThrow();
        assertThat(seen.status()).isEqualTo(PaperStatus.SUPERSEDED);
        assertThat(seen.newerNumber()).isEqualTo(newer.number());
    }

    @Test
    void a_void_number_is_listed_and_never_given_again() {
        var organ = aNewOrgan();
        var wrong = issue(anOrder(), organ, VISIT);

        asProgram(() -> {
            papers.voided(wrong.id(), "打印后未签名，内容有误");
            return true;
        });

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕2号");
        assertThat(asProgram(() -> numbers.voidIn(organ.code(), 2026))).extracting(VoidNumber::number).containsExactly(wrong.number());
        assertThat(papers.verify(wrong.checkCode()).orElseThrow().status()).isEqualTo(PaperStatus.VOIDED);
    }

    @Test
    void a_device_uses_its_reserved_numbers_and_gives_the_rest_back_as_void() {
        var organ = aNewOrgan();
        var block = asProgram(() -> numbers.reserve(organ, "rectification-order", VISIT, 3, organ.code()));

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕4号");
        var offline = asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(1))));
        assertThat(offline.number()).endsWith("〔2026〕2号");
        assertThatThrownBy(() -> asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(1)))))
                .hasMessageContaining("已经使用");

        assertThat(asProgram(() -> numbers.release(organ.code()))).hasSize(2);
        assertThat(asProgram(() -> numbers.voidIn(organ.code(), 2026)))
                .extracting(VoidNumber::number)
                .containsExactly(block.get(0), block.get(2));
        assertThatThrownBy(() -> asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(0)))))
                .hasMessageContaining("退回");
    }

    @Test
    void the_papers_of_one_step_are_printed_together() throws Exception {
        var ids = List.of(issue(aRecord()).id(), issue(anOrder()).id(), issue(aReceipt()).id());

        var bundle = asProgram(() -> papers.bundle(ids));

        try (var document = Loader.loadPDF(bundle)) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
        }
    }

    @Test
    void service_lies_between_the_day_of_the_paper_and_now() {
        var paper = issue(anOrder());

        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(paper.id(), ServiceWay.DIRECT, "陈丙", clock.instant().plusSeconds(3600));
                    return true;
                }))
                .hasMessageContaining("送达时间不能晚于现在");
        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(paper.id(), ServiceWay.DIRECT, "陈丙", clock.instant().minusSeconds(300 * 86_400L));
                    return true;
                }))
                .hasMessageContaining("送达时间不能早于文书日期");
    }

    @Test
    void another_town_sees_no_paper_of_this_one() {
        var paper = issue(anOrder());

        assertThat(Scope.territory(TOWN, "甲").within(() -> papers.of(new Matter(paper.subject())))).hasSize(1);
        assertThat(Scope.territory("511703102", "乙").within(() -> papers.of(new Matter(paper.subject())))).isEmpty();
        assertThatThrownBy(() -> Scope.territory("511703102", "乙").within(() -> papers.pdf(paper.id())))
                .hasMessageContaining("没有找到这份文书");
    }

    @Test
    void a_sealed_paper_is_seen_by_the_named_persons_only() {
        var draft = draft(aScheme(), aNewOrgan(), VISIT).sealedFor(List.of("甲", "丁"));
        var paper = asProgram(() -> papers.issue(draft));

        assertThat(Scope.territory(TOWN, "甲").within(() -> papers.concerning(workshop, 10))).hasSize(1);
        assertThat(Scope.territory(TOWN, "乙").within(() -> papers.concerning(workshop, 10))).isEmpty();
        assertThatThrownBy(() -> Scope.territory(TOWN, "乙").within(() -> papers.get(paper.id()))).isInstanceOf(Refused.class);

        asProgram(() -> {
            papers.unseal(draft.subject());
            return true;
        });
        assertThat(Scope.territory(TOWN, "乙").within(() -> papers.get(paper.id())).number()).isEqualTo(paper.number());
    }

    @Test
    void an_enterprise_sees_its_served_papers_and_no_internal_one() {
        issue(aScheme());
        var order = issue(anOrder());
        issue(aMeasure());
        asProgram(() -> {
            papers.serve(order.id(), ServiceWay.DIRECT, "陈丙", clock.instant());
            return true;
        });

        var seen = Scope.territory(TOWN, "陈丙").onlyEnterprise(workshop.toString()).within(() -> papers.concerning(workshop, 10));

        assertThat(seen).extracting(PaperView::number).containsExactly(order.number());
    }

    @Test
    void a_preview_takes_no_number() {
        var organ = aNewOrgan();

        assertThat(papers.preview(organ, VISIT, anOrder())).contains("草稿").contains("〔2026〕　号");
        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕1号");
    }

    private PaperView issue(PaperValues values) {
        return issue(values, aNewOrgan(), VISIT);
    }

    private PaperView issue(PaperValues values, Organ organ, LocalDate day) {
        return asProgram(() -> papers.issue(draft(values, organ, day)));
    }

    private PaperDraft draft(PaperValues values, Organ organ, LocalDate day) {
        return PaperDraft.of(organ, day, values, new Matter(Identifier.fresh()), workshop, TOWN, "gongxin");
    }

    private static Organ aNewOrgan() {
        var usual = anOrgan();
        return new Organ(
                Identifier.fresh().toString(), usual.name(), usual.region(), usual.bodyWord(), usual.numberPattern(),
                usual.reviewOrgan(), usual.upperOrgan(), usual.court(), usual.redHead());
    }

    private <T> T asProgram(Supplier<T> work) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> work.get()));
    }
}
