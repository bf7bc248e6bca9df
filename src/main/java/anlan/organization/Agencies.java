package anlan.organization;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of supervision (机构), and which of them answers for a trade or a place. */
@Service
@Transactional
public class Agencies {

    /** What a new body is; {@code note} says what is still to be checked. */
    public record NewAgency(
            String code, String name, String shortName, AgencyKind kind, @Nullable String parent, String division,
            String department, LocalDate from, String note) {}

    /** The key of the comprehensive supervisor (综合监管部门) and of its predecessors' line. */
    private static final String COMPREHENSIVE = "yj";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final AgencyReader reader;
    private final JdbcClient db;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agencies(AgencyReader reader, JdbcClient db, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.db = db;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    public Optional<AgencyView> find(String code) {
        return reader.find(code);
    }

    public AgencyView view(String code) {
        return reader.find(code).orElseThrow(() -> new Refused("没有代号为“" + code + "”的机构。"));
    }

    /** The department in charge of the trade (行业监管部门) on that day; empty where nobody was put in charge. */
    public Optional<AgencyView> industrySupervisorOf(String trade, LocalDate day) {
        return reader.departmentOf(trade, day).flatMap(key -> reader.standing(key, day));
    }

    /** The town or street office on whose ground the place lies (属地监管). */
    public Optional<AgencyView> townOffice(String division, LocalDate day) {
        return reader.ofKind(AgencyKind.TOWN, division, day);
    }

    /** The bureau that supervises and coordinates all others (综合监管部门): until March 2019 another one. */
    public AgencyView comprehensive(LocalDate day) {
        return reader.standing(COMPREHENSIVE, day)
                .orElseThrow(() -> new Refused(day + " 没有综合监管部门的记录。"));
    }

    /** The squads posted to a place on that day (派驻). */
    public List<AgencyView> squadsFor(String division, LocalDate day) {
        return reader.squadsFor(division, day);
    }

    public List<AgencyView> on(LocalDate day) {
        return reader.on(day);
    }

    public List<PostingView> postings(String squad) {
        return reader.postings(squad);
    }

    /** Establishes a body (设立). */
    public AgencyId establish(NewAgency body) {
        permissions.require("organization.edit");
        if (!CODE.matcher(body.code()).matches()) {
            throw new Refused("机构代号应当为小写字母、数字、短横，2 至 40 位。").at("code");
        }
        if (body.name().isBlank()) {
            throw new Refused("请填写机构名称。").at("name");
        }
        if (body.parent() != null && reader.find(body.parent()).isEmpty()) {
            throw new Refused("没有代号为“" + body.parent() + "”的上级机构。").at("parent");
        }
        var id = AgencyId.fresh();
        insert(id, body);
        events.publishEvent(
                new AgencyEvent.AgencyEstablished(id, body.code(), body.name(), body.from(), clock.instant()));
        return id;
    }

    private void insert(AgencyId id, NewAgency body) {
        try {
            db.sql("""
                    insert into organization.agency (code, id, version, name, short_name, kind, parent, division, department, valid_from, note)
                    values (:code, :id, 0, :name, :shortName, :kind, :parent, :division, :department, :from, :note)
                    """)
                    .param("code", body.code()).param("id", id.value()).param("name", body.name().strip())
                    .param("shortName", body.shortName().isBlank() ? body.name().strip() : body.shortName().strip())
                    .param("kind", body.kind().name()).param("parent", body.parent()).param("division", body.division())
                    .param("department", body.department()).param("from", body.from()).param("note", body.note()).update();
        } catch (DuplicateKeyException _) {
            throw new Refused("机构代号“" + body.code() + "”已被使用。").at("code");
        }
    }

    /** Ends a body (撤销); its duties go to the successor. */
    public void end(String code, LocalDate lastDay, @Nullable String successor) {
        permissions.require("organization.edit");
        var body = view(code);
        if (body.validTo() != null || lastDay.isBefore(body.validFrom())) {
            throw new Refused(body.name() + "已撤销，或撤销日期早于设立日期 " + body.validFrom() + "。").at("day");
        }
        if (successor != null) {
            view(successor);
        }
        db.sql("update organization.agency set valid_to = :day, successor = :successor, version = version + 1 where code = :code")
                .param("day", lastDay).param("successor", successor).param("code", code).update();
        events.publishEvent(new AgencyEvent.AgencyEnded(body.id(), body.name(), lastDay, successor, clock.instant()));
    }

    /** Puts a town into the care of a squad from a day on (派驻). */
    public void cover(String squad, String division, LocalDate from) {
        permissions.require("organization.edit");
        var body = view(squad);
        if (body.kind() != AgencyKind.SQUAD) {
            throw new Refused(body.name() + "不是片区执法中队。").at("squad");
        }
        boolean covered = reader.postings(squad).stream()
                .anyMatch(p -> p.division().equals(division) && (p.validTo() == null || !p.validTo().isBefore(from)));
        if (covered) {
            throw new Refused(body.name() + "已负责该乡镇（街道）。").at("division");
        }
        db.sql("insert into organization.posting (id, agency, division, valid_from) values (:id, :agency, :division, :from)")
                .param("id", Identifier.fresh()).param("agency", squad).param("division", division).param("from", from)
                .update();
        events.publishEvent(new AgencyEvent.TownCovered(body.id(), body.name(), division, from, clock.instant()));
    }

    /** The squad no longer looks after the town. */
    public void uncover(String squad, String division, LocalDate lastDay) {
        permissions.require("organization.edit");
        var body = view(squad);
        int ended = db.sql("""
                update organization.posting set valid_to = :day
                where agency = :agency and division = :division and valid_to is null and valid_from <= :day
                """).param("day", lastDay).param("agency", squad).param("division", division).update();
        if (ended == 0) {
            throw new Refused(body.name() + "在该日没有负责该乡镇（街道）。").at("division");
        }
        events.publishEvent(new AgencyEvent.CoverageEnded(body.id(), body.name(), division, lastDay, clock.instant()));
    }
}
