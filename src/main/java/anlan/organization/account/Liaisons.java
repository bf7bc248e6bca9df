package anlan.organization.account;

import anlan.organization.Agencies;
import anlan.organization.AgencyView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies answer in the platform themselves (有账号的单位): some account of theirs may sign for what is sent. */
@Service
@Transactional(readOnly = true)
public class Liaisons {

    private static final String REACHED = """
            select g.code from organization.agency g
            where g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day) and g.kind not in ('SECTION', 'SQUAD', 'VILLAGE')
              and exists (
                select from organization.account a
                     join organization.officer o on o.id = a.officer and (o.left_on is null or o.left_on >= :day)
                     join organization.post_holding h on h.officer = o.id and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
                     join organization.permission m on m.post = h.post and m.deed = 'received.answer'
                     join organization.agency s on s.code = o.agency
                     left join organization.agency p on p.code = s.parent
                where not a.disabled and g.code = case when s.kind not in ('SECTION', 'SQUAD') then s.code
                    when p.kind in ('SECTION', 'SQUAD') then p.parent else p.code end)
            """;

    private final JdbcClient db;
    private final Agencies agencies;
    private final Clock clock;

    Liaisons(JdbcClient db, Agencies agencies, Clock clock) {
        this.db = db;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The body of that name, if it answers itself. */
    public Optional<AgencyView> named(String name) {
        return codes("and :name in (g.name, g.short_name)", name.strip()).stream().findFirst().map(agencies::view);
    }

    /** The people's procuratorate of the district, if it answers itself. */
    public Optional<AgencyView> procuratorate() {
        return codes("and g.kind = 'PROCURATORATE' and :name = ''", "").stream().findFirst().map(agencies::view);
    }

    /** All bodies that answer themselves, by name. */
    public List<AgencyView> all() {
        var standing = agencies.on(LocalDate.now(clock)).stream().collect(Collectors.toMap(AgencyView::code, Function.identity()));
        return codes("and :name = ''", "").stream().map(standing::get).toList();
    }

    private List<String> codes(String more, String name) {
        return db.sql(REACHED + more + " order by g.name collate \"zh-x-icu\"").param("day", LocalDate.now(clock)).param("name", name)
                .query(String.class).list();
    }
}
