package anlan.mandate;

import anlan.organization.Agencies;
import anlan.organization.AgencyView;
import anlan.organization.OfficerId;
import anlan.organization.OfficerView;
import anlan.organization.Officers;
import anlan.platform.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the organization who leads which body. */
@Component
class OrganizationBodies implements Bodies {

    private static final String SECTION_HEAD = "SECTION_HEAD";
    private static final Set<String> HEADS = Set.of("HEAD", "DEPUTY_HEAD", "TOWN_HEAD", SECTION_HEAD);

    private final Agencies agencies;
    private final Officers officers;
    private final Clock clock;
    private final String district;

    OrganizationBodies(
            Agencies agencies, Officers officers, Clock clock, @Value("${anlan.district:511703}") String district) {
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
        this.district = district;
    }

    @Override
    public String divisionOf(String agency) {
        return agencies.find(agency).map(body -> body.division()).filter(d -> !d.isEmpty()).orElse(district);
    }

    @Override
    public boolean belongs(OfficerId officer, String agency) {
        return officers.find(officer, LocalDate.now(clock))
                .filter(person -> person.inOffice() && person.agency().equals(agency)).isPresent();
    }

    @Override
    public @Nullable UUID sectionHead(String agency) {
        return agencies.find(agency).flatMap(_ -> officers.sectionHead(agency).or(() -> officers.head(agency)))
                .map(OfficerView::id).map(OfficerId::value).orElse(null);
    }

    @Override
    public @Nullable UUID head(String agency) {
        return agencies.find(agency).flatMap(_ -> officers.head(agency))
                .map(OfficerView::id).map(OfficerId::value).orElse(null);
    }

    @Override
    public boolean able(UUID officer) {
        return officers.find(new OfficerId(officer), LocalDate.now(clock))
                .filter(person -> person.inOffice() && (person.certificate() == null || person.certified())).isPresent();
    }

    /** The section a section head leads; for the head of a body that body and everything below it; for a liaison its body. */
    @Override
    public List<String> led(SignedIn person) {
        if (person.isExternal()) {
            return person.posts().isEmpty() ? List.of() : List.of(person.body());
        }
        if (person.posts().stream().noneMatch(HEADS::contains)) {
            return List.of();
        }
        var led = new ArrayList<>(List.of(person.agency()));
        if (person.posts().stream().anyMatch(post -> HEADS.contains(post) && !post.equals(SECTION_HEAD))) {
            var all = agencies.on(LocalDate.now(clock));
            for (int i = 0; i < led.size(); i++) {
                var above = led.get(i);
                all.stream().filter(body -> above.equals(body.parent())).map(AgencyView::code)
                        .filter(code -> !led.contains(code)).forEach(led::add);
            }
        }
        return List.copyOf(led);
    }
}
