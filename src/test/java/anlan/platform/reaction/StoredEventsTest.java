package anlan.platform.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.hazard.OrderId;
import anlan.hazard.OrderServed;
import anlan.inspection.VisitId;
import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.penalty.CaseId;
import anlan.penalty.PenaltyDecided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private final StoredEvents stored = new StoredEvents(JsonMapper.builder().build());

    @Test
    void an_event_that_names_ids_by_the_interface_comes_back_as_it_was() {
        var served = new OrderServed(new OrderId(Identifier.fresh()), new EnterpriseId(Identifier.fresh()), "直接送达", DAY,
                List.of(new VisitId(Identifier.fresh())), AT);
        var decided = new PenaltyDecided(new CaseId(Identifier.fresh()), new EnterpriseId(Identifier.fresh()), Identifier.fresh(), true, "达川区示例花炮厂",
                "（川达）应急罚〔2026〕1号", "未培训", "第九十七条", "罚款", Money.yuan(30_000), "达川区应急管理局", DAY, AT);

        assertThat(stored.deserialize(stored.serialize(served), OrderServed.class)).isEqualTo(served);
        assertThat(stored.deserialize(stored.serialize(decided), PenaltyDecided.class)).isEqualTo(decided);
    }

    @Test
    void an_event_that_was_stored_before_ids_had_kinds_is_still_read() {
        var id = new OrderId(Identifier.fresh());
        var old = """
                {"subject":{"value":"%s"},"enterprise":{"value":"%s"},"way":"直接送达","day":"2026-11-29","sources":[],"at":"2026-11-29T08:00:00Z"}
                """.formatted(id.value(), id.value());

        assertThat(stored.deserialize(old, OrderServed.class).subject()).isEqualTo(id);
    }
}
