package anlan.terminal;

import anlan.testing.District;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer with a phone, and a visit of the team that is approved anew for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PhoneScenario {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    District district;
    FieldVisit.Team team;
    Outbox phone;
    FieldVisit visit;

    @BeforeAll
    void an_officer_has_a_phone() {
        district = District.of(context);
        team = FieldVisit.Team.of(district);
        phone = new Outbox(port, team.first());
    }

    @BeforeEach
    void a_visit_is_approved() {
        visit = new FieldVisit(district, team);
    }
}
