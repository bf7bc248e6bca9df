package anlan.credit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.delivery.ProvincialNetwork.Line;
import anlan.platform.database.Database;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator sets, sees and repeats; what is owed when it stands still. */
class DeliveryDeskTest extends DeliveryScenario {

    @Test
    void another_key_is_refused_by_the_network() {
        administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "20", "key", "x".repeat(40));
        publish(1);
        courier.settle();

        assertThat(page()).contains("请核对密钥");
    }

    @Test
    void a_replay_sends_the_same_bytes_again_and_the_network_keeps_each_once() throws IOException {
        publish(3);
        courier.settle();
        var before = lines();

        assertThat(administrator.post(PAGE + "/replay", "number", "1", "reason", "").body()).contains("请写明原因");
        assertThat(administrator.post(PAGE + "/replay", "number", "99999", "reason", "对方要求").body()).contains("之间的编号", "对方要求");
        int asked = network.asked.get();
        assertThat(administrator.post(PAGE + "/replay", "number", "1", "reason", "对方要求").body()).contains("从第 1 号起重新发送");
        courier.settle();

        assertThat(network.asked.get()).isGreaterThan(asked);
        assertThat(lines()).isEqualTo(before);
        assertThat(page()).contains("已全部签收");
    }

    @Test
    void a_network_restored_from_an_old_backup_gets_what_it_lost(@TempDir Path empty) throws IOException {
        publish(2);
        courier.settle();
        var before = lines();
        try (var restored = new ProvincialNetwork(empty, KEY)) {
            configure(restored.address(), 20);
            publish(1);
            courier.settle();
            courier.settle();

            var lines = restored.receiver.lines(stream());
            assertThat(lines).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        }
    }

    @Test
    void what_waits_too_long_is_a_duty_of_the_administrator_until_it_is_acknowledged() throws SQLException {
        network.line = Line.BROKEN;
        publish(1);
        courier.settle();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");

        hoursPass();
        watch.look();
        watch.look();
        assertThat(administrator.get("/inbox").body()).containsOnlyOnce("恢复省级推送：第").contains(PAGE);

        network.line = Line.GOOD;
        again();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");
    }

    @Test
    void one_standstill_is_one_duty_even_if_the_stream_is_begun_anew_in_between() throws SQLException {
        network.line = Line.BROKEN;
        publish(1);
        courier.settle();
        hoursPass();
        watch.look();

        administrator.post(PAGE + "/stream", "why", "对方要求");
        courier.settle();
        watch.look();
        assertThat(administrator.get("/inbox").body()).containsOnlyOnce("恢复省级推送：第");

        network.line = Line.GOOD;
        again();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");
    }

    @Test
    void a_standstill_after_a_replay_is_a_duty_too() throws SQLException {
        publish(2);
        courier.settle();
        network.line = Line.BROKEN;
        administrator.post(PAGE + "/replay", "number", "1", "reason", "对方要求");
        courier.settle();
        hoursPass();
        watch.look();
        assertThat(administrator.get("/inbox").body()).containsOnlyOnce("恢复省级推送：第 1 号起");

        network.line = Line.GOOD;
        again();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");
    }

    /** As if nothing had been acknowledged for long. */
    private void hoursPass() throws SQLException {
        var owner = context.getBean(Database.class).owner();
        try (var con = DriverManager.getConnection(context.getBean(Database.class).url(), owner.user(), owner.password());
                var sql = con.createStatement()) {
            sql.execute("update credit.delivery_route set waiting_since = waiting_since - interval '3 hours'");
        }
    }

    @Test
    void settings_are_checked_and_only_the_administrator_sees_them() {
        assertThat(administrator.post(PAGE, "active", "true", "address", "ftp://x/y", "seconds", "20", "key", "").body())
                .contains("请填写以 http:// 或者 https:// 开头的完整地址", "ftp://x/y");
        assertThat(administrator.post(PAGE, "active", "true", "address", "http://a:b@x/", "seconds", "20", "key", "").body())
                .contains("不含用户名和密码");
        assertThat(administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "500", "key", "").body())
                .contains("1 至 120 秒");
        assertThat(administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "20", "key", "short").body())
                .contains("密钥至少 32 个字符");
        assertThat(page()).doesNotContain(KEY);
        var officer = new Visitor(port);
        officer.signIn(District.OFFICER, District.PASSWORD);
        assertThat(officer.get(PAGE).statusCode()).isEqualTo(403);
    }
}
