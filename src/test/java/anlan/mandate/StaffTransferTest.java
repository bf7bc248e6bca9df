package anlan.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever moves to another body leaves what he had begun with the one he came from. */
@AnlanTest
class StaffTransferTest {

    private static final String MOVING = "d-diao-dong";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Duties duties;

    @Autowired
    Inbox inbox;

    @Autowired
    Officers officers;

    @Test
    void the_duties_of_an_officer_who_moves_pass_to_the_head_of_the_section() throws Exception {
        var district = District.of(context);
        var officer = district.person(MOVING, "冯调", "yj-wh", LocalDate.of(2030, 1, 7), Post.OFFICER);
        var order = new Reference("Order", Identifier.fresh());
        Scope.SYSTEM.run(() -> duties.start(NewDuty.of("REINSPECT", order, "复查：示例").dueOn(LocalDate.now().plusDays(9)).owner(officer, "yj-wh")));
        var head = Scope.SYSTEM.within(() -> officers.sectionHead("yj-wh").orElseThrow().id().value());
        var path = "/organization/officers/" + officer.value() + "/transfer";
        var clerk = new Visitor(port);
        clerk.signIn(District.ADMINISTRATOR, District.PASSWORD);
        clerk.get(path);

        assertThat(clerk.post(path, "agency", "zj", "post", "OFFICER", "day", LocalDate.now().toString(), "reason", " ").body())
                .contains("请写明调动的依据");
        assertThat(clerk.post(path, "agency", "zj", "post", "OFFICER", "day", LocalDate.now().toString(), "reason", "示例任免〔2026〕3号").body())
                .contains("已登记调动");

        waitUntil(() -> owner(order).equals(head));
        assertThat(Scope.SYSTEM.within(() -> officers.view(officer)).agency()).isEqualTo("zj");
        assertThat(clerk.get(path).body()).contains("示例任免〔2026〕3号");
    }

    private UUID owner(Reference order) {
        return Scope.SYSTEM.within(() -> inbox.about(order)).getFirst().ownerId();
    }

    private static void waitUntil(BooleanSupplier met) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!met.getAsBoolean()) {
            assertThat(Instant.now()).as("the duty passed on").isBefore(end);
            Thread.sleep(100);
        }
    }
}
