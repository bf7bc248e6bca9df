package anlan.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organ that deals with a matter (承办机关人员): who may pay, who may take over. */
@Component
@Transactional(readOnly = true)
public class Staff {

    private static final Set<Post> POSTS = Set.of(Post.HEAD, Post.DEPUTY_HEAD, Post.SECTION_HEAD, Post.OFFICER);

    private static final Set<Post> HANDLERS = Set.of(Post.SECTION_HEAD, Post.OFFICER);
    private static final Set<AgencyKind> INNER = Set.of(AgencyKind.SECTION, AgencyKind.SQUAD);

    private final Agencies agencies;
    private final Officers officers;
    private final Organs organs;
    private final Clock clock;

    Staff(Agencies agencies, Officers officers, Organs organs, Clock clock) {
        this.agencies = agencies;
        this.officers = officers;
        this.organs = organs;
        this.clock = clock;
    }

    /** Everybody in office in the organ that the body belongs to. */
    public Map<UUID, String> of(String agency) {
        return of(agency, POSTS);
    }

    private Map<UUID, String> of(String agency, Set<Post> posts) {
        var found = new LinkedHashMap<UUID, String>();
        var organ = organs.organ(agency).code();
        agencies.on(LocalDate.now(clock)).stream().filter(body -> body.code().equals(organ) || INNER.contains(body.kind()) && organ.equals(body.parent()))
                .flatMap(body -> officers.of(body.code()).stream()).filter(OfficerView::inOffice).filter(o -> o.posts().stream().anyMatch(posts::contains))
                .forEach(o -> found.put(o.id().value(), o.name() + "　" + o.agencyName()));
        return found;
    }

    /** Those whose post handles complaints: whoever only signs or reads them cannot take one over. */
    public Map<UUID, String> handlers(String agency) {
        return of(agency, HANDLERS);
    }

    /** The name of somebody of them. */
    public Optional<String> named(String agency, UUID person) {
        return Optional.ofNullable(of(agency).get(person)).map(label -> label.substring(0, label.indexOf('　')));
    }
}
