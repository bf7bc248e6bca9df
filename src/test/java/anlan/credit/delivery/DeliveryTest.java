package anlan.credit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Correction;
import anlan.credit.PublicationId;
import anlan.credit.delivery.ProvincialNetwork.Line;
import anlan.enterprise.PublicNames;
import anlan.testing.District;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is public goes to the provincial network: all of it, once, in order, whatever the line does. */
class DeliveryTest extends DeliveryScenario {

    @Test
    void what_becomes_public_arrives_in_order_each_linked_to_the_one_before() throws IOException {
        var published = publish(3);

        courier.settle();

        var lines = lines();
        assertThat(records(lines)).endsWith(published.toArray(UUID[]::new));
        var previous = Sm3.BEGINNING;
        for (int at = 0; at < lines.size(); at++) {
            var line = JSON.readTree(lines.get(at));
            assertThat(line.path("seq").asLong()).isEqualTo(at + 1);
            assertThat(line.path("previous").asString()).isEqualTo(previous);
            previous = Sm3.hash(lines.get(at));
        }
        assertThat(JSON.readTree(lines.getLast()).path("content").propertyNames()).containsExactlyInAnyOrder("record", "kind", "subject",
                "unit", "code", "number", "matter", "basis", "result", "authority", "day", "closed", "withheld", "published", "corrected",
                "correction", "reply", "until");
        assertThat(page()).contains("已全部签收", "第 " + lines.size() + " 号");
    }

    @Test
    void a_correction_says_what_is_withheld_and_why_it_was_put_right() throws IOException {
        var id = publish(1).getFirst();
        district.as(District.SECTION_HEAD, () -> publications.correct(new PublicationId(id),
                new Correction("安全生产标准化二级", "示例依据", "二级", "联系人"), "等级写错了"));

        courier.settle();

        var content = JSON.readTree(lines().getLast()).path("content");
        assertThat(content.path("withheld").asString()).isEqualTo("联系人");
        assertThat(content.path("correction").asString()).isEqualTo("等级写错了");
        assertThat(content.path("corrected").asString()).isNotEmpty();
        assertThat(content.path("code").asString()).isEqualTo(code());
        assertThat(content.path("closed").asString()).isEmpty();
    }

    private String code() {
        return context.getBean(PublicNames.class).of(unit).orElseThrow().code();
    }

    @Test
    void it_rests_while_nothing_changes_and_goes_at_once_when_something_does() throws InterruptedException {
        courier.settle();
        var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (courier.isAwake()) {
            assertThat(System.nanoTime()).as("it does not rest").isLessThan(patience);
            Thread.onSpinWait();
        }
        network.arrivals.drainPermits();

        publish(1);

        assertThat(network.arrivals.tryAcquire(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_removal_follows_the_publication_and_says_why() throws IOException {
        var id = publish(1).getFirst();
        courier.settle();

        repaired(id, "信用修复");
        courier.settle();

        var last = JSON.readTree(lines().getLast());
        assertThat(last.path("type").asString()).isEqualTo("REMOVED");
        assertThat(last.path("content").path("record").asString()).isEqualTo(id.toString());
        assertThat(last.path("content").path("why").asString()).isEqualTo("REPAIRED");
        assertThat(last.path("content").has("subject")).isFalse();
    }

    @Test
    void what_was_removed_before_its_turn_is_told_as_removed_only() throws IOException {
        var id = publish(1).getFirst();
        repaired(id, "信用修复");

        administrator.post(PAGE + "/stream", "why", "测试");
        courier.settle();

        var told = lines().stream().map(JSON::readTree).filter(l -> l.path("content").path("record").asString().equals(id.toString())).toList();
        assertThat(told).singleElement().satisfies(l -> assertThat(l.path("type").asString()).isEqualTo("REMOVED"));
    }

    @Test
    void a_network_that_is_down_gets_everything_after_it_is_up_again() throws IOException {
        var before = lines().size();
        network.line = Line.BROKEN;
        var published = publish(3);

        courier.settle();
        assertThat(lines()).hasSize(before);
        assertThat(page()).contains("推送受阻", "对方答复 500", "第 " + (before + 1) + " 号起没有签收");
        assertThat(administrator.get("/administration").body()).contains("省级推送", "对方答复 500");

        network.line = Line.GOOD;
        again();
        assertThat(records(lines())).endsWith(published.toArray(UUID[]::new));
        assertThat(page()).contains("已全部签收").doesNotContain("推送受阻");
    }

    @Test
    void an_address_where_nobody_answers_is_said_in_words() {
        configure("http://localhost:1/nobody", 2);
        publish(1);

        courier.settle();

        assertThat(page()).contains("推送受阻", "连接不上");
    }

    @Test
    void a_network_that_is_too_slow_and_one_that_answers_half_get_nothing_twice() throws IOException {
        configure(network.address(), 1);
        network.line = Line.SLOW;
        var first = publish(1);
        courier.settle();
        assertThat(page()).contains("1 秒内没有答复");

        network.slowEnds.countDown();
        network.line = Line.CUT_AFTER_STORING;
        var second = publish(2);
        again();
        assertThat(page()).contains("推送受阻", "连接中断");
        assertThat(records(lines())).contains(second.toArray(UUID[]::new));

        network.line = Line.GOOD;
        again();
        assertThat(page()).contains("已全部签收");
        assertThat(records(lines())).containsOnlyOnce(first.getFirst()).containsOnlyOnce(second.toArray(UUID[]::new));
        assertThat(new HashSet<>(lines())).hasSameSizeAs(lines());
    }

    @Test
    void an_answer_without_a_signature_is_no_acknowledgement_and_no_redirect_is_followed() throws IOException {
        network.line = Line.UNSIGNED;
        publish(1);
        courier.settle();
        assertThat(page()).contains("没有正确签名");

        var before = lines().size();
        network.line = Line.ELSEWHERE;
        publish(1);
        again();
        assertThat(page()).contains("只发往设置的地址");
        assertThat(lines()).hasSize(before);
    }
}
